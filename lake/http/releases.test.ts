import type {MutationEvent, SanityClient, SanityDocument} from '@sanity/client'
import {sanityImport} from '@sanity/import'
import {filter, firstValueFrom, take, tap, toArray} from 'rxjs'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {z} from 'zod'

import {manualTimers} from '../protocol/releases/manual-timers.ts'
import {startTestLake, type TestLake} from './start-test-lake.ts'

const NOON = '2026-06-01T12:00:00.000Z'
const LATER = '2026-06-01T18:00:00.000Z'

const transactionSchema = z.looseObject({id: z.string()})

let timers: ReturnType<typeof manualTimers>
let lake: TestLake
let client: SanityClient

beforeEach(async () => {
  timers = manualTimers(NOON)
  lake = await startTestLake({clock: timers.clock, setTimer: timers.setTimer})
  client = lake.client()
  await client.create({_id: 'p1', _type: 'story', title: 'One'})
})

afterEach(() => lake.dispose())

const titles = (perspective: 'published' | string[]) =>
  client.fetch('*[_type == "story"]{_id, title}', {}, {perspective})

const inRelease = (publishedId: string) => ({releaseId: 'r1', publishedId})

/** A release with a new version of `p1`. */
async function prepareRelease(releaseId = 'r1'): Promise<void> {
  await client.releases.create({releaseId, metadata: {title: 'Monday', releaseType: 'asap'}})
  await client.createVersion({
    releaseId,
    publishedId: 'p1',
    document: {_type: 'story', title: 'New one'},
  })
}

describe('client.releases', () => {
  test('creates, gets and edits', async () => {
    const created = await client.releases.create({releaseId: 'r1', metadata: {title: 'Monday'}})
    expect(created).toEqual({
      transactionId: expect.any(String),
      releaseId: 'r1',
      metadata: {title: 'Monday', releaseType: 'undecided'},
    })
    await client.releases.edit({releaseId: 'r1', patch: {set: {metadata: {releaseType: 'asap'}}}})
    expect(await client.releases.get({releaseId: 'r1'})).toEqual({
      _id: '_.releases.r1',
      _type: 'system.release',
      _rev: expect.any(String),
      _createdAt: NOON,
      _updatedAt: NOON,
      name: 'r1',
      state: 'active',
      metadata: {releaseType: 'asap'},
    })
    const {releaseId} = await client.releases.create({})
    expect((await client.releases.get({releaseId}))?.state).toBe('active')
  })

  test('publishes the documents it fetches', async () => {
    await prepareRelease()
    const {result} = await client.releases.fetchDocuments({releaseId: 'r1'})
    expect(result).toMatchObject([{_id: 'versions.r1.p1', title: 'New one'}])
    expect([await titles('published'), await titles(['r1', 'drafts'])]).toEqual([
      [{_id: 'p1', title: 'One'}],
      [{_id: 'p1', title: 'New one'}],
    ])
    await client.releases.publish({releaseId: 'r1'})
    expect(await titles('published')).toEqual([{_id: 'p1', title: 'New one'}])
    expect(await client.releases.get({releaseId: 'r1'})).toMatchObject({
      state: 'published',
      publishedAt: NOON,
      finalDocumentStates: [{id: 'versions.r1.p1'}],
    })
    await client.releases.delete({releaseId: 'r1'})
    expect(await client.releases.get({releaseId: 'r1'})).toBeUndefined()
  })

  test('archives and unarchives', async () => {
    await prepareRelease()
    await client.releases.archive({releaseId: 'r1'})
    expect(await titles(['r1', 'drafts'])).toEqual([{_id: 'p1', title: 'One'}])
    await client.releases.unarchive({releaseId: 'r1'})
    expect(await titles(['r1', 'drafts'])).toEqual([{_id: 'p1', title: 'New one'}])
  })

  test('versions are made of what there is, replaced, marked and discarded', async () => {
    const draft = await client.create({_id: 'drafts.p2', _type: 'story', title: 'Draft'})
    await client.releases.create({releaseId: 'r1'})
    await client.createVersion({...inRelease('p2'), baseId: 'drafts.p2', ifBaseRevisionId: draft._rev})
    await client.replaceVersion({...inRelease('p2'), document: {_type: 'story', title: 'Replaced'}})
    await client.unpublishVersion(inRelease('p1'))
    expect(await client.fetch('*[sanity::partOfRelease("r1")]{_id, title, _system}')).toEqual([
      {_id: 'versions.r1.p1', title: 'One', _system: {delete: true}},
      {_id: 'versions.r1.p2', title: 'Replaced', _system: null},
    ])
    await client.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'versions.r1.p1',
      publishedId: 'p1',
      patch: {unset: ['_system.delete']},
    })
    await client.discardVersion(inRelease('p2'))
    await client.releases.publish({releaseId: 'r1'})
    expect(await client.fetch('*[_type == "story"]{_id, title, _system}')).toEqual([
      {_id: 'drafts.p2', title: 'Draft', _system: null},
      {_id: 'p1', title: 'One', _system: null},
    ])
  })

  test('a dry run checks and changes nothing', async () => {
    await prepareRelease()
    const options = {dryRun: true, skipCrossDatasetReferenceValidation: true}
    const {transactionId} = await client.releases.publish({releaseId: 'r1'}, options)
    expect(transactionId).toEqual(expect.any(String))
    await client.releases.archive({releaseId: 'r1'}, options)
    await client.releases.create({releaseId: 'r2'}, options)
    expect(await client.fetch('*[_type == "system.release"]{name, state}')).toEqual([
      {name: 'r1', state: 'active'},
    ])
    await expect(client.releases.unschedule({releaseId: 'r1'}, options)).rejects.toThrow('is active')
  })

  test('fails in the shape that clients read', async () => {
    await expect(client.releases.publish({releaseId: 'r1'})).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('The release "r1" was not found'),
      details: {
        type: 'actionError',
        description: 'The action(s) failed: The release "r1" was not found',
        items: [{index: 0, error: {type: 'releaseNotFoundError', id: '_.releases.r1'}}],
      },
    })
    await expect(
      client.createVersion({releaseId: 'r1', publishedId: 'p1', document: {_type: 'story'}}),
    ).rejects.toMatchObject({statusCode: 409})
    await expect(client.releases.create({releaseId: 'a.b'})).rejects.toMatchObject({statusCode: 400})
    await expect(
      client.createOrReplace({_id: '_.releases.r1', _type: 'system.release'}),
    ).rejects.toMatchObject({statusCode: 400})
    await expect(lake.client({token: null}).releases.create({releaseId: 'r1'})).rejects.toMatchObject({
      statusCode: 401,
    })
  })
})

describe('the Studio', () => {
  test('is told that there are releases and scheduled drafts, without a limit', async () => {
    const [features, allowed] = await Promise.all([
      lake.request('/features'),
      lake.request('/projects/newsroom/new-content-release-allowed', {version: 'vX'}),
    ])
    expect(await features.json()).toEqual(expect.arrayContaining(['contentReleases', 'singleDocRelease']))
    expect(await allowed.json()).toEqual({
      data: {
        orgActiveReleaseCount: 0,
        orgMeteredActiveReleaseCount: 0,
        datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
        orgActiveReleaseLimit: null,
      },
    })
  })

  test('lists releases, counts their documents and hears of their changes', async () => {
    await prepareRelease()
    const releases = '_type == "system.release" && _id in path("_.releases.*")'
    const list = () =>
      client.fetch(`*[${releases}]{
        _id,
        state,
        // Only errors that say something.
        ...select(length(error.message) > 0 => {error}, {}),
      } | order(_createdAt desc)`)
    expect(await list()).toEqual([{_id: '_.releases.r1', state: 'active'}])
    expect(
      await client.fetch(
        '{"release_r1": *[sanity::partOfRelease("r1")]{_updatedAt, "docId": string::split(_id, ".")[2]} | order(_updatedAt desc),}{"_.releases.r1": {"updatedAt": release_r1[0]._updatedAt, "documentIds": release_r1[].docId,},}',
      ),
    ).toEqual({'_.releases.r1': {updatedAt: NOON, documentIds: ['p1']}})

    const heard = firstValueFrom(
      client.listen(`*[${releases}]`, {}, {events: ['welcome', 'mutation'], includeAllVersions: true}).pipe(
        tap((event) => {
          if (event.type === 'welcome') {
            void client.releases
              .schedule({releaseId: 'r1', publishAt: LATER})
              .then(() => timers.advance(LATER))
          }
        }),
        filter((event): event is MutationEvent => event.type === 'mutation'),
        take(2),
        toArray(),
      ),
    )
    expect(
      (await heard).map(({documentId, transition, result}) => [documentId, transition, result?.['state']]),
    ).toEqual([
      ['_.releases.r1', 'update', 'scheduled'],
      ['_.releases.r1', 'update', 'published'],
    ])
  })

  test('reads what happened to a release, and what it was made of', async () => {
    await prepareRelease()
    const {transactionId} = await client.releases.publish({releaseId: 'r1'})
    const history = '/data/history/production'
    const log = await lake.request(
      `${history}/transactions/_.releases.r1?effectFormat=mendoza&reverse=true&limit=1&toTransaction=${transactionId}`,
    )
    // The Studio makes the events of edits from the log, if that begins with the revision it knows.
    expect(await log.json()).toMatchObject({
      id: transactionId,
      effects: {'_.releases.r1': {apply: expect.any(Array), revert: expect.any(Array)}},
    })
    expect(await client.request({url: `${history}/events/releases/r1?limit=2`})).toEqual({
      events: [
        {type: 'publishRelease', timestamp: NOON, author: expect.any(String), releaseName: 'r1'},
        {
          type: 'addDocumentToRelease',
          timestamp: NOON,
          author: expect.any(String),
          releaseName: 'r1',
          documentId: 'p1',
          documentType: 'story',
          versionId: 'versions.r1.p1',
          versionRevisionId: expect.any(String),
          revisionId: expect.any(String),
        },
      ],
      nextCursor: '1',
    })
    expect(
      await client.request({url: `${history}/documents/versions.r1.p1?lastRevision=true`}),
    ).toMatchObject({documents: [{_id: 'versions.r1.p1', title: 'New one', _rev: transactionId}]})
  })
})

test('a published release is reverted the way the Studio does it', async () => {
  await prepareRelease()
  await client.createVersion({
    releaseId: 'r1',
    publishedId: 'p2',
    document: {_type: 'story', title: 'Born in the release'},
  })
  await client.patch('p1').set({title: 'Edited meanwhile'}).commit()
  const {transactionId} = await client.releases.publish({releaseId: 'r1'})

  const history = '/data/history/production'
  const query = `effectFormat=mendoza&excludeContent=true&includeIdentifiedDocumentsOnly=true&reverse=true&toTransaction=${transactionId}`
  const log = await lake.request(`${history}/transactions/p1,p2?${query}`)
  const transactions = (await log.text())
    .trim()
    .split('\n')
    .map((line) => transactionSchema.parse(JSON.parse(line)))
  expect(transactions[0]).toMatchObject({
    id: transactionId,
    documentIDs: ['p1', 'p2'],
    effects: {p2: {revert: [0, null]}},
  })
  const before: {documents: SanityDocument[]} = await client.request({
    url: `${history}/documents/p1?revision=${transactions[1]?.id}`,
  })
  expect(before.documents).toMatchObject([{_id: 'p1', title: 'Edited meanwhile'}])

  await client.releases.create({releaseId: 'r2', metadata: {releaseType: 'asap', cardinality: 'many'}})
  await client.action(
    [...before.documents, {_id: 'p2', _type: 'story', _system: {delete: true}}].map((document) => ({
      actionType: 'sanity.action.document.version.create' as const,
      publishedId: document._id,
      document: {...document, _id: `versions.r2.${document._id}`},
    })),
  )
  await client.releases.publish({releaseId: 'r2'})
  expect(await client.fetch('*[_type == "story"]{_id, title}')).toEqual([
    {_id: 'drafts.p2', title: 'Born in the release'},
    {_id: 'p1', title: 'Edited meanwhile'},
  ])
})

test('@sanity/import brings releases with their documents', async () => {
  const release = {
    _type: 'system.release',
    _createdAt: '2026-05-01T00:00:00Z',
    _updatedAt: '2026-05-01T00:00:00Z',
    _rev: 'elsewhere',
  }
  const metadata = {releaseType: 'scheduled', intendedPublishAt: LATER}
  await sanityImport(
    [
      {...release, _id: '_.releases.r1', name: 'r1', state: 'scheduled', publishAt: LATER, metadata},
      {...release, _id: '_.releases.r2', name: 'r2', state: 'active', metadata: {releaseType: 'asap'}},
      {_id: 'versions.r1.p1', _type: 'story', title: 'New one'},
    ],
    {client, operation: 'createOrReplace', releasesOperation: 'replace'},
  )
  expect(await client.fetch('*[_type == "system.release"]{name, state}')).toEqual([
    {name: 'r1', state: 'scheduled'},
    {name: 'r2', state: 'active'},
  ])
  timers.advance(LATER)
  expect(await titles('published')).toEqual([{_id: 'p1', title: 'New one'}])
})
