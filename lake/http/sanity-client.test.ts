import {createClient, type SanityClient} from '@sanity/client'
import {filter, firstValueFrom, tap} from 'rxjs'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'

import {administratorToken, startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client()
})

beforeEach(() => client.delete({query: '*[_type == "note"]'}))

afterAll(() => lake.dispose())

describe('writing', () => {
  test('create answers with the document, and fetch finds it', async () => {
    const created = await client.create({_type: 'note', _id: 'note', title: 'One'})
    expect(created).toEqual({
      _id: 'note',
      _type: 'note',
      _rev: expect.any(String),
      _createdAt: expect.any(String),
      _updatedAt: expect.any(String),
      title: 'One',
    })
    expect(await client.fetch('*[_id == $id][0]', {id: 'note'})).toEqual(created)
    expect(await client.getDocument('note')).toEqual(created)
  })

  test('create without an id gives one', async () => {
    const {_id} = await client.create({_type: 'note'})
    expect(await client.fetch('*[_type == "note"]._id')).toEqual([_id])
  })

  test('create of a document there is fails with the conflict', async () => {
    await client.create({_type: 'note', _id: 'note'})
    await expect(client.create({_type: 'note', _id: 'note'})).rejects.toMatchObject({
      name: 'Error',
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{index: 0, error: {type: 'documentAlreadyExistsError'}}],
      },
    })
  })

  test('createIfNotExists leaves what there is, createOrReplace does not', async () => {
    await client.create({_type: 'note', _id: 'note', title: 'One'})
    await client.createIfNotExists({_type: 'note', _id: 'note', title: 'Two'})
    const kept = await client.fetch('*[_id == "note"][0].title')
    await client.createOrReplace({_type: 'note', _id: 'note', title: 'Three'})
    expect([kept, await client.fetch('*[_id == "note"][0].title')]).toEqual(['One', 'Three'])
  })

  test('patch changes, and ifRevisionId guards it', async () => {
    const {_rev} = await client.create({_type: 'note', _id: 'note', title: 'One', count: 1})
    const patched = await client.patch('note').set({title: 'Two'}).inc({count: 2}).ifRevisionId(_rev).commit()
    expect(patched).toMatchObject({_id: 'note', title: 'Two', count: 3})
    await expect(client.patch('note').set({title: 'Lost'}).ifRevisionId(_rev).commit()).rejects.toMatchObject(
      {
        statusCode: 409,
        details: {items: [{error: {type: 'documentRevisionIDDoesNotMatchError'}}]},
      },
    )
  })

  test('a transaction is all or nothing, under the id it was sent with', async () => {
    const answer = await client
      .transaction()
      .create({_type: 'note', _id: 'first'})
      .create({_type: 'note', _id: 'second'})
      .transactionId('my-transaction')
      .commit({returnDocuments: false})
    expect(answer).toEqual({
      transactionId: 'my-transaction',
      documentIds: ['first', 'second'],
      results: [
        {id: 'first', operation: 'create'},
        {id: 'second', operation: 'create'},
      ],
    })
    await expect(
      client
        .transaction()
        .create({_type: 'note', _id: 'third'})
        .create({_type: 'note', _id: 'first'})
        .commit(),
    ).rejects.toMatchObject({statusCode: 409})
    expect(await client.fetch('*[_type == "note"]|order(_id)._id')).toEqual(['first', 'second'])
  })

  test('delete removes', async () => {
    await client.create({_type: 'note', _id: 'note'})
    await client.delete('note')
    expect(await client.getDocument('note')).toBeUndefined()
  })

  test('a dry run writes nothing', async () => {
    await client.create({_type: 'note', _id: 'note'}, {dryRun: true})
    expect(await client.getDocument('note')).toBeUndefined()
  })

  test('actions edit and publish a draft', async () => {
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'note',
      attributes: {_id: 'drafts.note', _type: 'note', title: 'Draft'},
      ifExists: 'fail',
    })
    const answer = await client.action(
      {actionType: 'sanity.action.document.publish', publishedId: 'note', draftId: 'drafts.note'},
      {transactionId: 'publishing'},
    )
    expect(answer).toEqual({transactionId: 'publishing'})
    expect(await client.fetch('*[_type == "note"]{_id, title}')).toEqual([{_id: 'note', title: 'Draft'}])
  })

  test('an action that cannot be done fails with its item', async () => {
    await expect(
      client.action({
        actionType: 'sanity.action.document.publish',
        publishedId: 'nowhere',
        draftId: 'drafts.nowhere',
      }),
    ).rejects.toMatchObject({statusCode: 409, details: {type: 'actionError', items: [{index: 0}]}})
  })
})

describe('reading', () => {
  test('the perspective decides what is seen', async () => {
    await client.create({_type: 'note', _id: 'note', title: 'Published'})
    await client.create({_type: 'note', _id: 'drafts.note', title: 'Draft'})
    const titles = (perspective: 'raw' | 'published' | 'drafts') =>
      client.fetch('*[_type == "note"]|order(title).title', {}, {perspective})
    expect([await titles('raw'), await titles('published'), await titles('drafts')]).toEqual([
      ['Draft', 'Published'],
      ['Published'],
      ['Draft'],
    ])
  })

  test('the version decides the perspective where none is asked for', async () => {
    await client.create({_type: 'note', _id: 'drafts.note'})
    const query = 'count(*[_type == "note"])'
    expect([
      await lake.client({apiVersion: '2025-02-18', perspective: null}).fetch(query),
      await lake.client({apiVersion: '2025-02-19', perspective: null}).fetch(query),
    ]).toEqual([1, 0])
  })

  test('without a token, only what is published is seen', async () => {
    await client.create({_type: 'note', _id: 'note'})
    await client.create({_type: 'note', _id: 'drafts.note'})
    const anonymous = lake.client({token: null, perspective: 'published'})
    expect(await anonymous.fetch('*[_type == "note"]._id')).toEqual(['note'])
    await expect(lake.client({token: null}).fetch('*')).rejects.toMatchObject({statusCode: 401})
  })

  test('a long query travels as a POST', async () => {
    await client.create({_type: 'note', _id: 'note'})
    const ids = ['note', 'x'.repeat(20_000)]
    expect(await client.fetch('*[_id in $ids]._id', {ids})).toEqual(['note'])
  })

  test('GROQ that does not parse fails with its place', async () => {
    await expect(client.fetch('*[_type ==')).rejects.toMatchObject({
      statusCode: 400,
      details: {type: 'queryParseError', query: '*[_type ==', start: expect.any(Number)},
    })
  })

  test('a dataset that is not there is said to be not there', async () => {
    await expect(client.withConfig({dataset: 'nowhere'}).fetch('*')).rejects.toMatchObject({
      statusCode: 404,
      response: {body: {error: 'Dataset not found'}},
    })
  })

  test('history holds what was', async () => {
    const {_rev} = await client.create({_type: 'note', _id: 'note', title: 'One'})
    await client.patch('note').set({title: 'Two'}).commit()
    const answer = await client.request({url: `/data/history/production/documents/note?revision=${_rev}`})
    expect(answer).toMatchObject({documents: [{_id: 'note', _rev, title: 'One'}]})
  })

  test('a document comes with all its versions where they are asked for', async () => {
    const {releaseId} = await client.releases.create({metadata: {releaseType: 'asap'}})
    const versionId = `versions.${releaseId}.note`
    for (const _id of ['note', 'drafts.note', 'note-2']) await client.create({_type: 'note', _id})
    await client.createVersion({releaseId, publishedId: 'note', baseId: 'note'})
    const all = {includeAllVersions: true} as const
    const found = [
      await client.getDocument('note', all),
      await client.getDocument('drafts.note', all),
      await client.getDocument('note', {...all, releaseId}),
      await client.getDocument('nobody', all),
      await lake.client({token: null}).getDocument('note', all),
    ]
    expect(found.map((documents) => documents.map(({_id}) => _id))).toEqual([
      ['note', 'drafts.note', versionId],
      ['note', 'drafts.note', versionId],
      ['note', 'drafts.note', versionId],
      [],
      ['note'],
    ])
    expect(await client.getDocument('note', {includeAllVersions: false})).toMatchObject({_id: 'note'})
  })

  test('a dataset may be addressed as a resource', async () => {
    const resource = createClient({
      resource: {type: 'dataset', id: 'newsroom.production'},
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2026-01-01',
      token: administratorToken,
      perspective: 'raw',
    })
    const heard = firstValueFrom(
      resource.listen('*', {}, {events: ['welcome', 'mutation'], includeAllVersions: true}).pipe(
        tap(({type}) => {
          if (type === 'welcome') void resource.create({_type: 'note', _id: 'drafts.note', title: 'One'})
        }),
        filter(({type}) => type === 'mutation'),
      ),
    )
    expect(await heard).toMatchObject({documentId: 'drafts.note', transition: 'appear'})
    const draft = {draftId: 'drafts.note', publishedId: 'note'}
    await resource.action({actionType: 'sanity.action.document.publish', ...draft})
    const long = {ids: ['note', 'x'.repeat(20_000)]}
    expect([
      await resource.fetch('*[_id == "note"].title'),
      await resource.fetch('*[_id in $ids].title', long),
      await resource.getDocument('note'),
      await firstValueFrom(resource.live.events()),
    ]).toMatchObject([['One'], ['One'], {title: 'One'}, {type: 'welcome'}])
    await expect(
      resource.withConfig({resource: {type: 'dataset', id: 'other.production'}}).fetch('*'),
    ).rejects.toMatchObject({statusCode: 404})
  })

  test('references are counted', async () => {
    await client.create({_type: 'note', _id: 'target'})
    await client.create({_type: 'note', _id: 'pointer', to: {_type: 'reference', _ref: 'target'}})
    expect(await client.request({url: '/data/references/production/documents/target/to'})).toEqual({
      totalCount: 1,
      references: [{projectId: 'newsroom', datasetName: 'production', documentId: 'pointer'}],
    })
  })

  test('projects, datasets and users answer the client', async () => {
    expect([await client.datasets.list(), await client.users.getById('me')]).toMatchObject([
      [{name: 'production'}],
      {id: 'lake-robot', roles: [{name: 'administrator'}]},
    ])
    const since = expect.any(String)
    expect(await client.users.getById('editor')).toEqual({
      id: 'editor',
      sanityUserId: 'editor',
      projectId: 'newsroom',
      displayName: 'Ada Editor',
      givenName: null,
      middleName: null,
      familyName: null,
      email: 'ada@example.test',
      imageUrl: null,
      createdAt: since,
      updatedAt: since,
      isCurrentUser: false,
    })
    const project = {
      id: 'newsroom',
      displayName: 'newsroom',
      studioHost: null,
      organizationId: null,
      isBlocked: false,
      isDisabled: false,
      isDisabledByUser: false,
      metadata: {},
      createdAt: since,
      pendingInvites: 0,
    }
    const {members, features, ...others} = await client.projects.getById('newsroom')
    expect([others, features.includes('contentReleases'), members.map(({id}) => id)]).toEqual([
      project,
      true,
      ['editor', 'lake-robot'],
    ])
    expect([
      await client.projects.list({includeMembers: false, includeFeatures: false}),
      await client.projects.list({organizationId: 'none'}),
    ]).toEqual([[project], []])
  })
})
