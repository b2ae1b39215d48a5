import {expect, test} from 'vitest'

import {UnavailableError} from '../errors/lake-errors.ts'
import type {CopyRecord} from './copy-table.ts'
import {type DatasetCopy, LakeStore} from './lake-store.ts'
import type {CommitInput, DocumentChange} from './log-entry.ts'
import type {StoredDocument} from './stored-document.ts'

const MOMENT = '2026-01-01T00:00:00.000Z'

function open(): LakeStore {
  return new LakeStore({dataDirectory: ':memory:', datasets: ['production'], now: new Date(0)})
}

function creation(id: string, transactionId: string): DocumentChange {
  const after: StoredDocument = {
    _id: id,
    _type: 'story',
    _rev: transactionId,
    _createdAt: MOMENT,
    _updatedAt: MOMENT,
  }
  const mutations = [{create: {_id: id, _type: 'story'}}]
  return {
    documentId: id,
    groupId: id,
    before: null,
    after,
    mutations,
    effects: {apply: [0, after], revert: [0, null]},
  }
}

function commit(transactionId: string, ids: string[], more: Partial<CommitInput> = {}): CommitInput {
  return {
    dataset: 'production',
    transactionId,
    timestamp: MOMENT,
    author: 'editor',
    actions: [],
    requestDigest: transactionId,
    changes: ids.map((id) => creation(id, transactionId)),
    purge: [],
    ...more,
  }
}

function copyOf(source: string, name: string, more: Partial<DatasetCopy> = {}): DatasetCopy {
  return {
    source,
    target: {name, aclMode: 'public', createdAt: MOMENT, addonFor: null},
    withHistory: true,
    withReleases: true,
    commit: undefined,
    record: recordOf(source, name),
    ...more,
  }
}

function recordOf(source: string, target: string): CopyRecord {
  return {
    id: `copy-to-${target}`,
    source,
    target,
    aclMode: 'public',
    withHistory: true,
    author: 'editor',
    createdAt: MOMENT,
    updatedAt: MOMENT,
  }
}

function logOf(store: LakeStore, dataset: string): [string, string][] {
  return store
    .changesAfter(dataset, 0, 100)
    .map(({transaction, documentId}): [string, string] => [transaction.id, documentId])
}

test('a copied log is in the order of the original, and follows all that was there', () => {
  const store = open()
  store.commit(commit('t1', ['b', 'a']))
  store.commit(commit('t2', ['c']))
  const before = store.latestTransaction('production')?.sequence ?? 0
  store.copyDataset(copyOf('production', 'copy', {commit: commit('t3', ['d'], {dataset: 'copy'})}))
  expect(logOf(store, 'copy')).toEqual([
    ['t1', 'b'],
    ['t1', 'a'],
    ['t2', 'c'],
    ['t3', 'd'],
  ])
  expect(store.changesAfter('copy', before, 100)).toHaveLength(4)
  expect(store.snapshot('copy').documents.map(({_id}) => _id)).toEqual(['a', 'b', 'c', 'd'])
  expect(logOf(store, 'production')).toHaveLength(3)
  store.commit(commit('t4', ['e']))
  expect(store.latestTransaction('copy')?.id).toBe('t3')
})

test('a copy knows from where on its log is whole', () => {
  const store = open()
  store.commit(commit('t1', ['a']))
  store.copyDataset(copyOf('production', 'whole'))
  store.commit(commit('t2', ['b'], {purge: ['a']}))
  store.copyDataset(copyOf('production', 'purged'))
  expect([store.purgedUntil('whole'), store.purgedUntil('purged')]).toEqual([
    0,
    store.latestTransaction('purged')?.sequence,
  ])
})

test('a copy that fails leaves nothing', () => {
  const store = open()
  store.commit(commit('t1', ['a']))
  const clash = commit('t1', ['b'], {dataset: 'copy'})
  expect(() => store.copyDataset(copyOf('production', 'copy', {commit: clash}))).toThrow(UnavailableError)
  expect([store.datasets().map(({name}) => name), store.copies(0, 9)]).toEqual([['production'], []])
  store.copyDataset(copyOf('production', 'copy'))
  expect(logOf(store, 'copy')).toEqual([['t1', 'a']])
})

test('copies are remembered, newest first, whatever becomes of the datasets', () => {
  const store = open()
  for (const name of ['one', 'two', 'three']) store.copyDataset(copyOf('production', name))
  store.deleteDataset('two')
  expect(store.copies(1, 2)).toEqual([recordOf('production', 'two'), recordOf('production', 'one')])
  expect([store.copy('copy-to-three'), store.copy('copy-to-nowhere')]).toEqual([
    recordOf('production', 'three'),
    undefined,
  ])
})

test('a deleted dataset leaves its name and nothing else to a new one', () => {
  const store = open()
  store.commit(commit('t1', ['a']))
  const last = store.latestTransaction('production')?.sequence ?? 0
  store.deleteDataset('production')
  store.createDataset({name: 'production', aclMode: 'private', createdAt: MOMENT, addonFor: null})
  expect([store.snapshot('production').documents, logOf(store, 'production')]).toEqual([[], []])
  store.commit(commit('t1', ['a']))
  expect(store.latestTransaction('production')?.sequence).toBeGreaterThan(last)
})
