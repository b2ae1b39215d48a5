import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {DataFolderError, DatasetNotFoundError} from '../errors/lake-errors.ts'
import {LakeStore} from './lake-store.ts'
import type {CommitInput, DocumentChange} from './log-entry.ts'
import type {StoredDocument} from './stored-document.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-store-'))
})

afterEach(() => {
  rmSync(folder, {recursive: true})
})

function open(dataDirectory = folder): LakeStore {
  return new LakeStore({dataDirectory, datasets: ['production', 'staging'], now: new Date(0)})
}

function document(_id: string, _rev: string): StoredDocument {
  return {
    _id,
    _type: 'story',
    _rev,
    _createdAt: '2026-01-01T00:00:00.000Z',
    _updatedAt: '2026-01-01T00:00:00.000Z',
  }
}

function creation(id: string, transactionId: string): DocumentChange {
  const after = document(id, transactionId)
  return {
    documentId: id,
    groupId: id,
    before: null,
    after,
    mutations: [{create: {_id: id, _type: 'story'}}],
    effects: {apply: [0, after], revert: [0, null]},
  }
}

function commit(transactionId: string, changes: DocumentChange[]): CommitInput {
  return {
    dataset: 'production',
    transactionId,
    timestamp: '2026-01-01T00:00:00.000Z',
    author: 'editor',
    actions: ['sanity.action.document.create'],
    requestDigest: 'digest',
    changes,
    purge: [],
  }
}

describe('LakeStore', () => {
  test('finds documents, log and datasets again after it was closed', () => {
    const first = open()
    first.commit(commit('t1', [creation('a', 't1'), creation('b', 't1')]))
    first.commit(
      commit('t2', [
        {...creation('b', 't2'), before: document('b', 't1'), after: null, mutations: [{delete: {id: 'b'}}]},
      ]),
    )
    first.setAddonFor('staging', 'production')
    first.close()

    const second = open()
    expect(second.datasets()).toEqual([
      {name: 'production', aclMode: 'public', createdAt: '1970-01-01T00:00:00.000Z', addonFor: null},
      {name: 'staging', aclMode: 'public', createdAt: '1970-01-01T00:00:00.000Z', addonFor: 'production'},
    ])
    expect(second.snapshot('production').documents).toEqual([document('a', 't1')])
    expect(second.snapshot('staging').documents).toEqual([])
    const t2 = {
      sequence: 2,
      id: 't2',
      timestamp: '2026-01-01T00:00:00.000Z',
      author: 'editor',
      actions: ['sanity.action.document.create'],
    }
    expect(second.latestTransaction('production')).toEqual(t2)
    expect(second.changesAfter('production', 1, 10)).toEqual([
      {
        transaction: t2,
        documentId: 'b',
        groupId: 'b',
        previousRevision: 't1',
        deleted: true,
        mutations: [{delete: {id: 'b'}}],
        effects: {apply: [0, document('b', 't2')], revert: [0, null]},
      },
    ])
    second.close()
  })

  test('leaves nothing of a transaction that fails half-way', () => {
    const store = open()
    // JSON has no big integers, so the second document cannot be written.
    const broken = {...creation('b', 't1'), mutations: [1n]}
    expect(() => store.commit(commit('t1', [creation('a', 't1'), broken]))).toThrow(TypeError)
    // Of two together neither.
    expect(() => store.commit(commit('t1', [creation('a', 't1')]), commit('t2', [broken]))).toThrow(TypeError)
    expect(store.snapshot('production').documents).toEqual([])
    expect(store.transaction('production', 't1')).toBeUndefined()
    store.commit(commit('t1', [creation('a', 't1')]))
    store.close()

    const reopened = open()
    expect(reopened.snapshot('production').documents).toEqual([document('a', 't1')])
    expect(reopened.changesAfter('production', 0, 10).map(({documentId}) => documentId)).toEqual(['a'])
    reopened.close()
  })

  test('knows no other datasets', () => {
    const store = open()
    expect(() => store.snapshot('no-such')).toThrow(new DatasetNotFoundError('no-such'))
    store.close()
  })
})

// Opening waits a second for a lock, and another process takes its time to start.
describe('opening', {timeout: 30_000}, () => {
  test('is refused while another store has the folder, and works after that', () => {
    const first = open()
    expect(() => open()).toThrow(
      new DataFolderError(
        `Another process has ${join(folder, 'lake.sqlite')} open. Only one lake can use a data folder: stop the other one, or start this one with another data folder.`,
      ),
    )
    first.close()
    open().close()
  })

  test('is refused while another process has the folder, and works after that process was killed', () => {
    const script = `
      const {LakeStore} = await import(${JSON.stringify(join(import.meta.dirname, 'lake-store.ts'))})
      const open = () => new LakeStore({dataDirectory: ${JSON.stringify(folder)}, datasets: [], now: new Date(0)})
      try { open() } catch (error) { console.log(error.name); process.exit() }
      console.log('opened')
      process.kill(process.pid, 'SIGKILL')
    `
    const openElsewhere = () => {
      try {
        return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'})
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? error.stdout : error
      }
    }
    const here = open()
    expect(openElsewhere()).toBe('DataFolderError\n')
    here.close()
    expect(openElsewhere()).toBe('opened\n')
    open().close()
  })

  test('says what to do about a file that is no database', () => {
    writeFileSync(
      join(folder, 'lake.sqlite'),
      'This is a letter to the editor, and no database at all.'.repeat(100),
    )
    expect(() => open()).toThrow(/is damaged, or is no SQLite database. Restore it from a backup/)
  })

  test('says what to do about a database of another program, and leaves it alone', () => {
    const other = new DatabaseSync(join(folder, 'lake.sqlite'))
    other.exec('PRAGMA application_id = 42')
    other.close()
    expect(() => open()).toThrow(/belongs to another program. Start the lake with another data folder/)
    const untouched = new DatabaseSync(join(folder, 'lake.sqlite'))
    expect(untouched.prepare('PRAGMA journal_mode').get()).toEqual({journal_mode: 'delete'})
    untouched.close()
  })

  test('says what to do about a database of a newer lake', () => {
    open().close()
    const newer = new DatabaseSync(join(folder, 'lake.sqlite'))
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    expect(() => open()).toThrow(/was written by a newer lake \(schema 99; this one knows 3\)/)
  })

  test('says what to do about a folder that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => open(join(folder, 'file', 'data'))).toThrow(
      /cannot be made. Give the lake a folder that this user may write/,
    )
  })

  test('says what to do when the file cannot be opened', () => {
    mkdirSync(join(folder, 'lake.sqlite'))
    expect(() => open()).toThrow(
      /cannot be opened for writing. Check that the folder and the file belong to this user/,
    )
  })
})
