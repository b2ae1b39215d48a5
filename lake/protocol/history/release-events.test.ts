import {describe, expect, test} from 'vitest'
import {ForbiddenError} from '../../errors/lake-errors.ts'
import {createLakeCore} from '../create-lake-core.ts'
import {ANYONE, EDITOR, openTestLake, testLakeOf} from '../open-test-lake.ts'
import {manualTimers} from '../releases/manual-timers.ts'
import {addTo, release, unpublishWith} from '../releases/release-requests.ts'

const LATER = '2030-01-01T12:00:00.000Z'
const versionId = 'versions.r1.p1'
const discard = {actionType: 'sanity.action.document.version.discard', versionId}

type Lake = ReturnType<typeof testLakeOf>

function ofRelease({core, dataset}: Lake, limit = 100, cursor?: string, id = 'r1') {
  return core.releaseEvents({dataset, id, limit, cursor, identity: EDITOR})
}

function ofDocument({core, dataset}: Lake, id: string): unknown[] | undefined {
  return core.documentEvents({dataset, id, limit: 100, cursor: undefined, identity: EDITOR}).events[id]
}

/** Each request is a transaction of its own, `t1` and on, one second after the other. */
async function story(lake: Lake, ...requests: object[][]): Promise<void> {
  await lake.mutate([{create: {_id: 'p1', _type: 'story', title: 'One'}}], {transactionId: 't0'})
  for (const [index, actions] of requests.entries()) {
    await lake.act(actions, {transactionId: `t${index + 1}`})
  }
}

describe('releaseEvents', () => {
  const base = {author: 'editor', releaseName: 'r1', timestamp: expect.any(String)}
  const member = {...base, documentId: 'p1', documentType: 'story', versionId}
  const added = (revision: string) => ({
    ...member,
    type: 'addDocumentToRelease',
    revisionId: revision,
    versionRevisionId: revision,
  })

  test('tell the life of a release, newest first', async () => {
    const lake = openTestLake()
    await story(
      lake,
      [release('create', 'r1')],
      [addTo('r1', 'p1')],
      [discard],
      [addTo('r1', 'p1')],
      [release('archive', 'r1')],
      [release('unarchive', 'r1')],
      [release('edit', 'r1', {patch: {set: {'metadata.title': 'Monday'}}})],
      [release('schedule', 'r1', {publishAt: LATER})],
      [release('unschedule', 'r1')],
      [release('publish', 'r1')],
    )
    expect(ofRelease(lake)).toEqual({
      events: [
        {...base, type: 'publishRelease'},
        {...base, type: 'unscheduleRelease'},
        {...base, type: 'scheduleRelease', publishAt: LATER},
        {...base, type: 'unarchiveRelease'},
        {...base, type: 'archiveRelease'},
        added('t4'),
        {...member, type: 'discardDocumentFromRelease', versionRevisionId: 't2'},
        added('t2'),
        {...base, type: 'createRelease', timestamp: '2026-01-01T00:00:02.000Z'},
      ],
      nextCursor: '',
    })
    expect(ofRelease(lake, 100, undefined, '_.releases.r1')).toEqual(ofRelease(lake))
    expect(ofRelease(lake, 100, undefined, 'r2')).toEqual({events: [], nextCursor: ''})
  })

  test('come in pages that stay in place', async () => {
    const lake = openTestLake()
    await story(lake, [release('create', 'r1'), addTo('r1', 'p1')], [release('archive', 'r1')])
    const first = ofRelease(lake, 1)
    expect(first).toEqual({events: [{...base, type: 'archiveRelease'}], nextCursor: '2'})
    await lake.act([release('unarchive', 'r1')])
    expect(ofRelease(lake, 2, first.nextCursor)).toEqual({
      events: [added('t1'), {...base, type: 'createRelease'}],
      nextCursor: '',
    })
  })

  test('are not for anyone', () => {
    const {core, dataset} = openTestLake()
    const request = {dataset, id: 'r1', limit: 1, cursor: undefined, identity: ANYONE}
    expect(() => core.releaseEvents(request)).toThrow(ForbiddenError)
  })
})

describe('documentEvents', () => {
  const base = {author: 'editor', documentId: 'p1', timestamp: expect.any(String)}
  const version = {...base, versionId, releaseId: 'r1', versionRevisionId: 't1'}

  test('tell a version how its release was scheduled, what became of that, and that it was published', async () => {
    const lake = openTestLake()
    await story(
      lake,
      [release('create', 'r1'), addTo('r1', 'p1')],
      [release('schedule', 'r1', {publishAt: LATER})],
      [release('schedule', 'r1', {publishAt: '2031-01-01T00:00:00.000Z'})],
      [release('unschedule', 'r1')],
    )
    const scheduled = {...version, type: 'scheduleDocumentVersion', state: 'unscheduled', publishAt: LATER}
    const events = [
      {...version, type: 'unscheduleDocumentVersion'},
      {...scheduled, publishAt: '2031-01-01T00:00:00.000Z'},
      scheduled,
      {...version, type: 'createDocumentVersion'},
    ]
    expect(ofDocument(lake, versionId)).toEqual(events)
    await lake.act([release('schedule', 'r1', {publishAt: LATER})])
    expect(ofDocument(lake, versionId)).toEqual([{...scheduled, state: 'pending'}, ...events])
    await lake.act([release('unschedule', 'r1'), release('publish', 'r1')], {transactionId: 't6'})
    const published = {
      ...version,
      type: 'publishDocumentVersion',
      revisionId: 't6',
      publishCause: 'release.publish',
    }
    expect(ofDocument(lake, versionId)).toEqual([published, {...scheduled, state: 'published'}, ...events])
    expect(ofDocument(lake, 'p1')).toEqual([
      published,
      {...base, type: 'createLiveDocument', revisionId: 't0'},
    ])
  })

  test('know when the clock published', async () => {
    const timers = manualTimers('2029-12-31T12:00:00.000Z')
    const {clock, setTimer} = timers
    const lake = testLakeOf(
      createLakeCore({
        projectId: 'test',
        datasets: ['production'],
        dataDirectory: ':memory:',
        clock,
        setTimer,
      }),
    )
    await story(
      lake,
      [release('create', 'r1'), addTo('r1', 'p1')],
      [release('schedule', 'r1', {publishAt: LATER})],
    )
    timers.advance(LATER)
    expect(ofDocument(lake, versionId)).toEqual([
      {
        ...version,
        timestamp: LATER,
        type: 'publishDocumentVersion',
        revisionId: expect.any(String),
        publishCause: 'release.schedule',
      },
      {...version, type: 'scheduleDocumentVersion', state: 'published', publishAt: LATER},
      {...version, type: 'createDocumentVersion'},
    ])
    expect(ofRelease(lake).events).toMatchObject([
      {type: 'publishRelease', timestamp: LATER},
      {type: 'scheduleRelease'},
      {type: 'addDocumentToRelease'},
      {type: 'createRelease'},
    ])
  })

  test('name the release that unpublished a document', async () => {
    const lake = openTestLake()
    await story(lake, [release('create', 'r1'), unpublishWith('r1', 'p1')], [release('publish', 'r1')])
    expect(ofDocument(lake, 'p1')).toEqual([
      {
        ...base,
        type: 'unpublishDocument',
        versionId: 'drafts.p1',
        versionRevisionId: 't2',
        releaseId: 'r1',
      },
      {...base, type: 'createLiveDocument', revisionId: 't0'},
    ])
    expect(ofDocument(lake, versionId)?.[0]).toEqual({...version, type: 'deleteDocumentVersion'})
  })
})

test('a version that went with its release has the revision of the publication', async () => {
  const lake = openTestLake()
  await story(lake, [release('create', 'r1'), addTo('r1', 'p1')], [release('publish', 'r1')])
  const {documents} = lake.core.documentsAt({
    dataset: lake.dataset,
    ids: [versionId],
    at: {lastRevision: true},
    identity: EDITOR,
  })
  expect(documents.map(({_id, _rev, title}) => [_id, _rev, title])).toEqual([[versionId, 't2', 'One']])
})
