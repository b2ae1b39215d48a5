import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {DatasetNotFoundError} from '../errors/lake-errors.ts'
import {copyDatabase} from './copy-database.ts'
import {type CopyRecord, CopyTable} from './copy-table.ts'
import {DatasetSnapshot} from './dataset-snapshot.ts'
import {type AclMode, type DatasetInfo, DatasetTable} from './dataset-table.ts'
import {inTransaction} from './in-transaction.ts'
import type {
  CommitInput,
  IdRange,
  LoggedChange,
  LoggedTouch,
  LoggedTransaction,
  LogSelection,
} from './log-entry.ts'
import {openDatabase, startUpFailure} from './open-database.ts'
import {integerColumn, textColumn} from './read-row.ts'
import {guardStorage} from './sqlite-failures.ts'
import {isStoredDocument, type StoredDocument} from './stored-document.ts'
import {TransactionLog} from './transaction-log.ts'
import {TransactionWriter} from './transaction-writer.ts'

export type {CopyRecord, DatasetInfo}

export interface DatasetCopy {
  source: string
  target: DatasetInfo
  /** `false` copies nothing by itself: the documents then come with `commit`. */
  withHistory: boolean
  withReleases: boolean
  /** Stored in the target together with the copy, as the latest of its transactions. */
  commit: CommitInput | undefined
  /** What is remembered of it. */
  record: CopyRecord
}

export interface LakeStoreOptions {
  /** Folder for `lake.sqlite` (made if absent), or `:memory:`. */
  dataDirectory: string
  /** Made if absent. */
  datasets: readonly string[]
  /** The moment of opening, for datasets made now. */
  now: Date
  /** What a document that was stored before is read as; must not change `_id` nor `_rev`. */
  readAs?: (document: StoredDocument) => StoredDocument
}

interface OpenDataset {
  row: number
  info: DatasetInfo
  purgedUntil: number
  snapshot: DatasetSnapshot
}

/**
 * Datasets of documents and the log of all transactions in one SQLite file. Methods throw `DatasetNotFoundError`
 * and, when the disk or the database fails, `UnavailableError`; opening throws `DataFolderError`.
 */
export class LakeStore {
  readonly #database: DatabaseSync
  readonly #log: TransactionLog
  readonly #writer: TransactionWriter
  readonly #table: DatasetTable
  readonly #copies: CopyTable
  readonly #datasets = new Map<string, OpenDataset>()
  readonly #readAs: (document: StoredDocument) => StoredDocument

  constructor(options: LakeStoreOptions) {
    this.#readAs = options.readAs ?? ((document) => document)
    this.#database = openDatabase(options.dataDirectory)
    try {
      this.#log = new TransactionLog(this.#database)
      this.#writer = new TransactionWriter(this.#database)
      this.#table = new DatasetTable(this.#database)
      this.#copies = new CopyTable(this.#database)
      this.#createDatasets(options.datasets, options.now)
      this.#load()
    } catch (error) {
      this.#database.close()
      throw startUpFailure(error, join(options.dataDirectory, 'lake.sqlite'))
    }
  }

  datasets(): DatasetInfo[] {
    return [...this.#datasets.values()].map(({info}) => info).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The caller sees to it that there is no dataset of this name. */
  createDataset(info: DatasetInfo): void {
    const row = guardStorage(() => this.#table.insert(info))
    this.#datasets.set(info.name, {row, info, purgedUntil: 0, snapshot: DatasetSnapshot.of([])})
  }

  setAclMode(name: string, aclMode: AclMode): void {
    const dataset = this.#dataset(name)
    guardStorage(() => this.#table.setAclMode(dataset.row, aclMode))
    dataset.info = {...dataset.info, aclMode}
  }

  setAddonFor(name: string, addonFor: string): void {
    const dataset = this.#dataset(name)
    guardStorage(() => this.#table.setAddonFor(dataset.row, addonFor))
    dataset.info = {...dataset.info, addonFor}
  }

  /** Removes a dataset with its documents and their history. */
  deleteDataset(name: string): void {
    const {row} = this.#dataset(name)
    guardStorage(() => inTransaction(this.#database, () => this.#table.delete(row)))
    this.#datasets.delete(name)
  }

  /** Makes a dataset out of another, whole or not at all. The caller sees to it that the target's name is free. */
  copyDataset({source, target, withHistory, withReleases, commit, record}: DatasetCopy): void {
    const from = this.#dataset(source).row
    let row = 0
    guardStorage(() =>
      inTransaction(this.#database, () => {
        row = this.#table.insert(target)
        if (withHistory) this.#table.copy(from, row, {withReleases})
        if (commit) this.#writer.write(row, commit)
        this.#copies.insert(record)
      }),
    )
    this.#datasets.set(target.name, this.#read(row))
  }

  copy(id: string): CopyRecord | undefined {
    return guardStorage(() => this.#copies.find(id))
  }

  /** Newest first. */
  copies(offset: number, limit: number): CopyRecord[] {
    return guardStorage(() => this.#copies.list(offset, limit))
  }

  snapshot(dataset: string): DatasetSnapshot {
    return this.#dataset(dataset).snapshot
  }

  /** Stores transactions of one dataset durably, all of them or none, then shows them in `snapshot`. */
  commit(...inputs: readonly [CommitInput, ...CommitInput[]]): void {
    const dataset = this.#dataset(inputs[0].dataset)
    guardStorage(() =>
      inTransaction(this.#database, () => {
        for (const input of inputs) this.#writer.write(dataset.row, input)
      }),
    )
    for (const {changes, purge, dataset: name} of inputs) {
      dataset.snapshot = dataset.snapshot.with(
        new Map(changes.map((change) => [change.documentId, change.after])),
      )
      if (purge.length > 0) dataset.purgedUntil = this.latestTransaction(name)?.sequence ?? 0
    }
  }

  transaction(dataset: string, id: string): LoggedTransaction | undefined {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.transaction(row, id))
  }

  /** The digest of the request that made a transaction, or `undefined` where there is no such transaction. */
  requestDigest(dataset: string, id: string): string | undefined {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.requestDigest(row, id))
  }

  changesOfTransaction(dataset: string, id: string): LoggedChange[] {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.changesOfTransaction(row, id))
  }

  latestTransaction(dataset: string): LoggedTransaction | undefined {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.latest(row))
  }

  /** The log up to and including this sequence lacks what was purged. */
  purgedUntil(dataset: string): number {
    return this.#dataset(dataset).purgedUntil
  }

  /** At most `limit` changes of the transactions after `sequence`, oldest first. */
  changesAfter(dataset: string, sequence: number, limit: number): LoggedChange[] {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.changesAfter(row, sequence, limit))
  }

  /** Newest first, while `visit` returns `true`. */
  walkBack(dataset: string, documentId: string, visit: (change: LoggedChange) => boolean): void {
    const {row} = this.#dataset(dataset)
    guardStorage(() => {
      for (const change of this.#log.changesOfDocument(row, documentId)) {
        if (!visit(change)) return
      }
    })
  }

  /** The changes of one transaction stand together, in their order. */
  select(dataset: string, selection: LogSelection): LoggedChange[] {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.select(row, selection))
  }

  /** What happened to a document, its drafts and its versions, oldest first. */
  touchesOfGroup(dataset: string, groupId: string): LoggedTouch[] {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.touchesOfGroup(row, groupId))
  }

  /** What happened to the documents whose ids lie in a range, oldest first. */
  touchesOfIds(dataset: string, range: IdRange): LoggedTouch[] {
    const {row} = this.#dataset(dataset)
    return guardStorage(() => this.#log.touchesOfIds(row, range))
  }

  /** The whole database as it is now, in a new file. */
  copyDatabase(file: string): void {
    guardStorage(() => copyDatabase(this.#database, file))
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }

  #dataset(name: string): OpenDataset {
    const dataset = this.#datasets.get(name)
    if (!dataset) throw new DatasetNotFoundError(name)
    return dataset
  }

  #createDatasets(names: readonly string[], now: Date): void {
    const insert = this.#database.prepare(
      "INSERT INTO datasets (name, acl_mode, created_at) VALUES (?, 'public', ?) ON CONFLICT (name) DO NOTHING",
    )
    for (const name of names) insert.run(name, now.toISOString())
  }

  #load(): void {
    for (const row of this.#database.prepare('SELECT id FROM datasets ORDER BY name').all()) {
      const dataset = this.#read(integerColumn(row, 'id'))
      this.#datasets.set(dataset.info.name, dataset)
    }
  }

  #read(id: number): OpenDataset {
    const row = this.#database
      .prepare('SELECT name, acl_mode, created_at, addon_for, purged_until FROM datasets WHERE id = ?')
      .get(id)
    if (!row) throw new TypeError(`The lake's database has no dataset in row ${id}`)
    return {
      row: id,
      info: {
        name: textColumn(row, 'name'),
        aclMode: textColumn(row, 'acl_mode') === 'private' ? 'private' : 'public',
        createdAt: textColumn(row, 'created_at'),
        addonFor: row['addon_for'] === null ? null : textColumn(row, 'addon_for'),
      },
      purgedUntil: integerColumn(row, 'purged_until'),
      snapshot: DatasetSnapshot.of(this.#documents(id)),
    }
  }

  #documents(dataset: number): StoredDocument[] {
    const rows = this.#database.prepare('SELECT content FROM documents WHERE dataset = ?').all(dataset)
    return rows.map((row) => {
      const document: unknown = JSON.parse(textColumn(row, 'content'))
      if (!isStoredDocument(document)) {
        throw new TypeError('A stored document lacks one of _id, _type, _rev, _createdAt and _updatedAt')
      }
      return this.#readAs(document)
    })
  }
}
