import {describe, expect, test} from 'vitest'
import {EDITOR, openTestLake, type TestLake} from '../open-test-lake.ts'
import {release} from '../releases/release-requests.ts'
import {document, storyLife} from './story-life.ts'

function read(lake: TestLake, id: string, limit = 100, cursor?: string) {
  return lake.core.documentEvents({dataset: lake.dataset, id, limit, cursor, identity: EDITOR})
}

const created = (revision: string, second: number, author: string) => ({
  type: 'createDocumentVersion',
  timestamp: `2026-01-01T00:00:0${second}.000Z`,
  author,
  documentId: 'p1',
  versionId: 'drafts.p1',
  versionRevisionId: revision,
})

describe('documentEvents', () => {
  const published = {
    type: 'publishDocumentVersion',
    timestamp: '2026-01-01T00:00:03.000Z',
    author: 'editor',
    documentId: 'p1',
    versionId: 'drafts.p1',
    versionRevisionId: 't2',
    revisionId: 't3',
    publishCause: 'document.publish',
  }
  const deleted = {
    type: 'deleteDocumentGroup',
    timestamp: '2026-01-01T00:00:05.000Z',
    author: 'editor',
    documentId: 'p1',
  }
  test('tell the life of a document, newest first', async () => {
    const lake = await storyLife()
    expect(read(lake, 'p1')).toEqual({events: {p1: [deleted, published]}, nextCursor: ''})
    expect(read(lake, 'drafts.p1')).toEqual({
      events: {'drafts.p1': [deleted, created('t4', 4, 'colleague'), published, created('t1', 1, 'editor')]},
      nextCursor: '',
    })
    expect(read(lake, 'no-such')).toEqual({events: {'no-such': []}, nextCursor: ''})
  })

  test('come in pages that stay in place', async () => {
    const lake = await storyLife()
    const first = read(lake, 'drafts.p1', 2)
    expect(first).toEqual({
      events: {'drafts.p1': [deleted, created('t4', 4, 'colleague')]},
      nextCursor: '2',
    })
    await lake.mutate([{create: {_id: 'drafts.p1', _type: 'story'}}])
    expect(read(lake, 'drafts.p1', 2, first.nextCursor)).toEqual({
      events: {'drafts.p1': [published, created('t1', 1, 'editor')]},
      nextCursor: '',
    })
  })

  test('tell of documents edited live, unpublished, put into releases and discarded', async () => {
    const lake = openTestLake()
    const types = (id: string) => read(lake, id).events[id]?.map((event) => event)
    await lake.mutate([{create: {_id: 'p1', _type: 'story'}}], {transactionId: 't1'})
    await lake.mutate([{patch: {id: 'p1', set: {title: 'Two'}}}], {transactionId: 't2'})
    const versionId = 'versions.r1.p1'
    await lake.act([release('create', 'r1')])
    await lake.act([{actionType: document('version.create'), publishedId: 'p1', baseId: 'p1', versionId}], {
      transactionId: 't3',
    })
    await lake.act([{actionType: document('version.discard'), versionId}], {transactionId: 't4'})
    await lake.act([{actionType: document('unpublish'), draftId: 'drafts.p1', publishedId: 'p1'}], {
      transactionId: 't5',
    })
    const base = {author: 'editor', documentId: 'p1', timestamp: expect.any(String)}
    const version = {...base, versionId, versionRevisionId: 't3', releaseId: 'r1'}
    const unpublished = {
      ...base,
      type: 'unpublishDocument',
      versionId: 'drafts.p1',
      versionRevisionId: 't5',
    }
    expect([types('p1'), types('drafts.p1'), types(versionId)]).toEqual([
      [
        unpublished,
        {...base, type: 'updateLiveDocument', revisionId: 't2'},
        {...base, type: 'createLiveDocument', revisionId: 't1'},
      ],
      [unpublished],
      [
        {...version, type: 'deleteDocumentVersion'},
        {...version, type: 'createDocumentVersion'},
      ],
    ])
  })
})
