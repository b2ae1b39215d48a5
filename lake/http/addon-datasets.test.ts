import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await startTestLake()
})

afterEach(() => lake.dispose())

describe('the dataset for comments and tasks', () => {
  test('is made once, is private, and is found by the dataset that it belongs to', async () => {
    const addons = '/projects/newsroom/datasets?datasetProfile=comments&addonFor=production'
    expect(await getJson(addons)).toEqual([])
    const made = {datasetName: 'production-comments'}
    expect([await setUp('production'), await setUp('production')]).toEqual([made, made])
    expect(await getJson(addons)).toEqual([
      {
        name: 'production-comments',
        aclMode: 'private',
        createdAt: expect.any(String),
        createdByUserId: null,
        addonFor: 'production',
        datasetProfile: 'comments',
        features: [],
        tags: [],
      },
    ])
    expect((await lake.client().datasets.list()).map(({name, addonFor}) => [name, addonFor])).toEqual([
      ['production', null],
      ['production-comments', 'production'],
    ])
    expect(await getJson(addons, null)).toEqual([])
  })

  test('is there from the start on where the lake is told so', async () => {
    await restartWithComments()
    expect((await listed()).map(({name}) => name)).toEqual(['production', 'production-comments'])
  })

  test('keeps no lake from starting when there is no place for it', async () => {
    await lake.client().datasets.create('production-comments', {aclMode: 'public'})
    await restartWithComments()
    expect((await listed()).map(({addonFor}) => addonFor)).toEqual([null, null])
    expect(lake.failures).toEqual([
      expect.objectContaining({message: expect.stringContaining('but that dataset is public')}),
    ])
  })

  test('takes documents about those of the other, which hinder nobody', async () => {
    await setUp('production')
    const client = lake.client()
    const comments = client.withConfig({dataset: 'production-comments'})
    await client.create({_id: 'note', _type: 'note'})
    await comments.create({
      _id: 'comment',
      _type: 'comment',
      target: {
        document: {
          _type: 'crossDatasetReference',
          _ref: 'note',
          _dataset: 'production',
          _projectId: 'newsroom',
          _weak: true,
        },
      },
    })
    await client.delete('note')
    expect(await comments.fetch('*[target.document._ref == "note"]._id')).toEqual(['comment'])
  })

  test('is the private dataset of that name, as after an import of comments', async () => {
    const {datasets} = lake.client()
    await datasets.create('production-comments', {aclMode: 'public'})
    expect(await setUp('production')).toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('"production-comments", but that dataset is public'),
    })
    await datasets.edit('production-comments', {aclMode: 'private'})
    expect(await setUp('production')).toEqual({datasetName: 'production-comments'})
  })

  test('goes with the dataset that it belongs to, and is left out of its copies', async () => {
    await setUp('production')
    const {datasets} = lake.client()
    await lake.request('/datasets/production/copy', {
      method: 'PUT',
      body: JSON.stringify({targetDataset: 'copy'}),
    })
    await datasets.delete('production')
    expect((await datasets.list()).map(({name}) => name)).toEqual(['copy'])
  })

  test.each([
    ['absent', 404],
    ['production-comments', 400],
  ])('cannot be set up for “%s”', async (dataset, status) => {
    await setUp('production')
    const answer = await lake.request(`/comments/${dataset}/setup`, {method: 'POST'})
    expect(answer.status).toBe(status)
  })

  test('is set up by those who signed in only', async () => {
    const answer = await lake.request('/comments/production/setup', {method: 'POST', token: null})
    expect(answer.status).toBe(401)
  })
})

describe('the documents of roles', () => {
  const roles = '*[_type == "system.group"]{_id, members, grants}'

  test('tell those who signed in whom they may mention', async () => {
    expect(await lake.client().fetch(roles)).toEqual([
      {
        _id: '_.groups.administrator',
        members: ['editor', 'lake-robot'],
        grants: [
          {
            filter: '_id in path("**")',
            permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
          },
        ],
      },
    ])
    expect(await lake.client().fetch('count(*[_type == $type])', {type: 'system.group'})).toBe(1)
  })

  test('are shown to nobody else, and are in no dataset', async () => {
    expect(await lake.client({token: null, perspective: 'published'}).fetch(roles)).toEqual([])
    expect(await lake.client().fetch('*')).toEqual([])
  })
})

/** The same data in another process, as it were. */
async function restartWithComments(): Promise<void> {
  const {dataDirectory} = lake
  await lake.close()
  const next = await startTestLake({dataDirectory, withComments: true})
  const former = lake
  lake = {...next, dispose: () => next.dispose().then(() => former.dispose())}
}

function listed(): ReturnType<SanityClient['datasets']['list']> {
  return lake.client().datasets.list()
}

async function setUp(dataset: string): Promise<unknown> {
  const answer = await lake.request(`/comments/${dataset}/setup`, {method: 'POST'})
  return answer.json()
}

async function getJson(path: string, token?: null): Promise<unknown> {
  const answer = await lake.request(path, token === null ? {token} : {})
  return answer.json()
}
