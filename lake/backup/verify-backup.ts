import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {sha1Of} from '../assets/asset-name.ts'
import {digestFile} from '../assets/digest-file.ts'
import {readErrorCode} from '../assets/storage-fault.ts'
import {integerColumn, textColumn} from '../store/read-row.ts'
import {sqliteResultOf} from '../store/sqlite-failures.ts'
import {isStoredDocument, type StoredDocument} from '../store/stored-document.ts'
import {BackupError} from './backup-errors.ts'
import {
  ACCOUNTS_FILE,
  ASSETS_FOLDER,
  type BackupDescription,
  DESCRIPTION_FILE,
  descriptionShape,
  DOCUMENTS_FILE,
} from './backup-files.ts'

export interface DatasetCount {
  name: string
  documents: number
  transactions: number
  /** Images and files that documents describe; each of them was read and has the digest of its name. */
  assets: number
}

export interface VerifiedBackup extends BackupDescription {
  datasets: DatasetCount[]
}

/** No more problems than these are named. */
const MOST_NAMED = 10

/**
 * Reads a backup whole: both databases pass SQLite's integrity check, every document is one, every asset that a document
 * describes is there and has the digest of its name. Throws `BackupError`.
 */
export async function verifyBackup(folder: string): Promise<VerifiedBackup> {
  const description = readDescription(folder)
  const problems: string[] = []
  const datasets: DatasetCount[] = []
  checkDatabase(folder, ACCOUNTS_FILE, problems)
  if (checkDatabase(folder, DOCUMENTS_FILE, problems)) {
    for (const {count, assets} of readDatasets(join(folder, DOCUMENTS_FILE), problems)) {
      datasets.push(count)
      for (const asset of assets) await checkAsset(join(folder, ASSETS_FOLDER, count.name), asset, problems)
    }
  }
  if (problems.length === 0) return {...description, datasets}
  const more = problems.length - MOST_NAMED
  throw new BackupError(folder, [
    ...problems.slice(0, MOST_NAMED),
    ...(more > 0 ? [`There are ${more} more problems.`] : []),
  ])
}

function readDescription(folder: string): BackupDescription {
  let text: string
  try {
    text = readFileSync(join(folder, DESCRIPTION_FILE), 'utf8')
  } catch (cause) {
    const code = readErrorCode(cause)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cause
    throw new BackupError(folder, [`There is no ${DESCRIPTION_FILE} in it.`], {cause})
  }
  try {
    return descriptionShape.parse(JSON.parse(text))
  } catch (cause) {
    throw new BackupError(folder, [`Its ${DESCRIPTION_FILE} is not one that this lake writes.`], {cause})
  }
}

/** Whether the database can be read any further. */
function checkDatabase(folder: string, name: string, problems: string[]): boolean {
  try {
    return withDatabase(join(folder, name), (database) => {
      const faults = database
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => textColumn(row, 'integrity_check'))
      if (faults.length === 1 && faults[0] === 'ok') return true
      problems.push(`${name} is damaged: ${faults[0] ?? 'SQLite cannot check it'}.`)
      return false
    })
  } catch (error) {
    if (sqliteResultOf(error) === undefined || !(error instanceof Error)) throw error
    problems.push(`${name} cannot be read: ${error.message}.`)
    return false
  }
}

interface ReadDataset {
  count: DatasetCount
  assets: StoredDocument[]
}

function readDatasets(file: string, problems: string[]): ReadDataset[] {
  return withDatabase(file, (database) => {
    const countTransactions = database.prepare('SELECT count(*) AS count FROM transactions WHERE dataset = ?')
    const selectDocuments = database.prepare('SELECT id, content FROM documents WHERE dataset = ?')
    return database
      .prepare('SELECT id, name FROM datasets ORDER BY name')
      .all()
      .map((row) => {
        const id = integerColumn(row, 'id')
        const name = textColumn(row, 'name')
        const counted = countTransactions.get(id)
        const assets: StoredDocument[] = []
        let documents = 0
        for (const entry of selectDocuments.iterate(id)) {
          documents += 1
          const document: unknown = JSON.parse(textColumn(entry, 'content'))
          if (!isStoredDocument(document) || document._id !== entry['id']) {
            problems.push(`Document ${textColumn(entry, 'id')} of ${name} is none.`)
          } else if (isAsset(document)) assets.push(document)
        }
        const transactions = counted ? integerColumn(counted, 'count') : 0
        return {count: {name, documents, transactions, assets: assets.length}, assets}
      })
  })
}

/** Drafts and versions of asset documents describe the same file as the published one. */
function isAsset({_type, path}: StoredDocument): boolean {
  return (_type === 'sanity.imageAsset' || _type === 'sanity.fileAsset') && typeof path === 'string'
}

async function checkAsset(folder: string, {_id, path}: StoredDocument, problems: string[]): Promise<void> {
  const name = String(path).slice(String(path).lastIndexOf('/') + 1)
  const file = join(folder, name)
  try {
    if (!statSync(file).isFile()) problems.push(`${file}, of document ${_id}, is no file.`)
    else if ((await digestFile(file, 'sha1')) !== sha1Of(name)) {
      problems.push(`${file}, of document ${_id}, is damaged: its bytes do not have the digest of its name.`)
    }
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw error
    problems.push(`${file}, of document ${_id}, is missing.`)
  }
}

function withDatabase<Result>(file: string, read: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(file, {readOnly: true})
  try {
    return read(database)
  } finally {
    database.close()
  }
}
