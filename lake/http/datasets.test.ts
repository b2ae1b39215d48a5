import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await startTestLake()
})

afterEach(() => lake.dispose())

describe('datasets', () => {
  test('are made, listed, changed and deleted as Sanity’s client asks', async () => {
    const client = lake.client()
    expect(await client.datasets.create('staging', {aclMode: 'private'})).toEqual({
      datasetName: 'staging',
      aclMode: 'private',
    })
    expect(await client.datasets.create('trial')).toEqual({datasetName: 'trial', aclMode: 'public'})
    expect(await client.datasets.edit('trial', {aclMode: 'private'})).toEqual({
      datasetName: 'trial',
      aclMode: 'private',
    })
    expect(await client.datasets.delete('trial')).toEqual({deleted: true})
    const listed = async () => (await client.datasets.list()).map(({name, aclMode}) => ({name, aclMode}))
    const expected = [
      {name: 'production', aclMode: 'public'},
      {name: 'staging', aclMode: 'private'},
    ]
    expect(await listed()).toEqual(expected)
    await lake.restart()
    expect(await listed()).toEqual(expected)
  })

  test('hold documents of their own', async () => {
    const staging = lake.client().withConfig({dataset: 'staging'})
    await lake.client().datasets.create('staging')
    await staging.create({_id: 'note', _type: 'note', text: 'staged'})
    expect([await staging.fetch('*[].text'), await lake.client().fetch('*[].text')]).toEqual([['staged'], []])
  })

  test.each([
    ['PUT', '/datasets/production', {}, 409, 'There is a dataset "production" already'],
    ['PUT', '/datasets/Not-A-Name', {}, 400, '"Not-A-Name" cannot name a dataset'],
    ['PUT', '/datasets/other', {aclMode: 'custom'}, 400, 'aclMode'],
    ['PUT', '/datasets/other', {embeddings: {enabled: true}}, 400, 'no embeddings'],
    ['PATCH', '/datasets/production', {}, 400, 'Say what to change'],
    ['PATCH', '/datasets/absent', {aclMode: 'public'}, 404, 'Dataset "absent" does not exist'],
    ['DELETE', '/datasets/absent', undefined, 404, 'Dataset "absent" does not exist'],
    ['PUT', '/datasets/absent/copy', {targetDataset: 'other'}, 404, 'Dataset "absent" does not exist'],
    ['PUT', '/datasets/production/copy', {targetDataset: 'production'}, 409, 'There is a dataset'],
    ['PUT', '/datasets/production/copy', {targetDataset: '../other'}, 400, 'cannot name a dataset'],
    ['PUT', '/projects/other/datasets/other', {}, 404, 'does not hold a project "other"'],
  ])('%s %s with %j is refused', async (method, path, body, status, message) => {
    const answer = await lake.request(path, {
      method,
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    })
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      {statusCode: status, message: expect.stringContaining(message)},
    ])
    expect((await lake.client().datasets.list()).map(({name}) => name)).toEqual(['production'])
  })

  test.each([
    ['PUT', '/datasets/other'],
    ['PATCH', '/datasets/production'],
    ['DELETE', '/datasets/production'],
    ['PUT', '/datasets/production/copy'],
    ['GET', '/projects/newsroom/datasets/copy'],
  ])('%s %s needs a token', async (method, path) => {
    expect((await lake.request(path, {method, token: null})).status).toBe(401)
  })
})

describe('a private dataset', () => {
  beforeEach(async () => {
    await lake.client().create({_id: 'note', _type: 'note'})
    await lake.client().datasets.edit('production', {aclMode: 'private'})
  })

  test.each([
    '/data/query/production?query=*',
    '/data/doc/production/note',
    '/data/listen/production?query=*',
  ])('is closed to anonymous readers: %s', async (path) => {
    const answer = await lake.request(path, {token: null})
    expect([answer.status, await answer.json()]).toEqual([
      401,
      {
        statusCode: 401,
        error: 'Unauthorized',
        message: 'Sign in to read: dataset "production" is private',
      },
    ])
  })

  test('is open to those who signed in', async () => {
    expect(await lake.client().fetch('*[]._id')).toEqual(['note'])
  })

  test('is not listed to anonymous readers, nor granted', async () => {
    const answers = await Promise.all(
      ['/projects/newsroom/datasets', '/datasets', '/projects/newsroom/datasets/production/acl'].map((path) =>
        lake.request(path, {token: null}).then((answer) => answer.json()),
      ),
    )
    expect(answers).toEqual([[], [], []])
  })
})

test('who listens is sent away when the dataset closes to them', async () => {
  const anonymous = await lake.request('/data/listen/production?query=*', {token: null})
  const signedIn = await lake.request('/data/listen/production?query=*')
  await lake.client().datasets.edit('production', {aclMode: 'private'})
  expect(await readUntil(anonymous, 'disconnect')).toContain('{"reason":"The dataset was made private"}')
  await lake.client().datasets.delete('production')
  expect(await readUntil(signedIn, 'disconnect')).toContain('{"reason":"The dataset was deleted"}')
})

describe('a copy', () => {
  test('has the documents and their history, and files of its own', async () => {
    const {assetId, bytes} = await fill()
    const answer = await copy({})
    expect(answer).toEqual({
      datasetName: 'copy',
      aclMode: 'public',
      jobId: expect.any(String),
      message: 'Copied production to copy',
    })
    const [source, target] = [await everything('production'), await everything('copy')]
    const isAsset = ({_id}: Record<string, unknown>) => _id === assetId
    expect(target.filter((document) => !isAsset(document))).toEqual(
      source.filter((document) => !isAsset(document)),
    )
    const [from, to] = [source.find(isAsset), target.find(isAsset)]
    expect(to).toEqual({
      ...from,
      _rev: expect.any(String),
      _updatedAt: expect.any(String),
      path: relocated(from?.['path']),
      url: relocated(from?.['url']),
    })

    const first = await lake.request(
      `/data/history/copy/documents/a?time=${String(source[0]?.['_createdAt'])}`,
    )
    expect(await first.json()).toMatchObject({documents: [{_id: 'a', text: 'first'}]})

    await lake.client().datasets.delete('production')
    const download = await fetch(String(to?.['url']))
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes)
  })

  test('without history is one transaction', async () => {
    await fill()
    await copy({skipHistory: true})
    const target = await everything('copy')
    expect(target.map(({_id, text}) => [_id, text])).toEqual(
      (await everything('production')).map(({_id, text}) => [_id, text]),
    )
    expect(new Set(target.map(({_rev}) => _rev)).size).toBe(1)
    const log = await lake.request('/data/history/copy/transactions/a,drafts.a?excludeContent=true')
    expect((await log.text()).trim().split('\n')).toHaveLength(1)
  })

  test.each([true, false])('may leave releases out (without history: %j)', async (skipHistory) => {
    await fill()
    await copy({skipHistory, skipContentReleases: true})
    const ids = (await everything('copy')).map(({_id}) => _id)
    expect(ids).toEqual(['a', 'drafts.a', expect.stringMatching(/^file-/)])
    const log = await lake.request('/data/history/copy/transactions/versions.rSummer.a,versions.rSummer.b')
    expect(await log.text()).toBe('')
  })

  test('goes its own way, and outlives a restart', async () => {
    await fill()
    await copy({})
    await lake.client().withConfig({dataset: 'copy'}).patch('a').set({text: 'third'}).commit()
    await lake.client().patch('a').set({text: 'fourth'}).commit()
    await lake.restart()
    const texts = [await everything('production'), await everything('copy')].map(([a]) => a?.['text'])
    expect(texts).toEqual(['fourth', 'third'])
  })

  test('is a job that is done', async () => {
    const {jobId} = Object(await copy({}))
    const stream = await lake.request(`/jobs/${jobId}/listen`, {token: null})
    const job = {
      id: jobId,
      state: 'completed',
      progress: 100,
      sourceDataset: 'production',
      targetDataset: 'copy',
      aclMode: 'public',
      withHistory: true,
      author: 'lake-robot',
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    }
    const [first = ''] = (await stream.text()).split('\n\n')
    expect([first.split('\n')[0], JSON.parse(first.slice(first.indexOf('{')))]).toEqual([
      'event: job',
      {...job, job_id: jobId},
    ])
    expect(await (await lake.request(`/jobs/${jobId}`)).json()).toEqual({
      id: jobId,
      state: 'completed',
      authors: ['lake-robot'],
      created_at: expect.any(String),
      updated_at: expect.any(String),
    })
    expect((await lake.request('/jobs/unknown/listen', {token: null})).status).toBe(404)
    await lake.restart()
    const url = '/projects/newsroom/datasets/copy?offset=0&limit=1'
    expect(await lake.client().request({url})).toEqual([job])
  })
})

test('a deleted dataset leaves no file behind', async () => {
  const client = lake.client()
  await client.datasets.create('staging')
  const asset = await client.withConfig({dataset: 'staging'}).assets.upload('file', Buffer.from('bytes'))
  const folder = join(lake.dataDirectory, 'assets', 'staging')
  expect(existsSync(folder)).toBe(true)
  await client.datasets.delete('staging')
  expect([existsSync(folder), (await fetch(asset.url)).status]).toEqual([false, 404])
  expect(asset.sha1hash).toBe(createHash('sha1').update('bytes').digest('hex'))
})

async function readUntil(answer: Response, word: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, {stream: true})
    if (text.includes(word)) break
  }
  return text
}

async function fill(): Promise<{assetId: string; bytes: Buffer}> {
  const client = lake.client()
  const bytes = Buffer.from('minutes of the meeting')
  const asset = await client.assets.upload('file', bytes, {filename: 'minutes.txt'})
  await client.create({_id: 'a', _type: 'note', text: 'first', file: {asset: {_ref: asset._id}}})
  await client.patch('a').set({text: 'second'}).commit()
  await client.create({_id: 'drafts.a', _type: 'note', to: {_ref: 'a'}})
  await client.create({_id: 'versions.rSummer.a', _type: 'note'})
  await client.delete('versions.rSummer.a')
  await client.create({_id: 'versions.rSummer.b', _type: 'note'})
  return {assetId: asset._id, bytes}
}

async function copy(settings: Record<string, unknown>): Promise<unknown> {
  const answer = await lake.request('/datasets/production/copy', {
    method: 'PUT',
    body: JSON.stringify({targetDataset: 'copy', ...settings}),
  })
  return answer.json()
}

function everything(dataset: string): Promise<Record<string, unknown>[]> {
  return lake.client().withConfig({dataset}).fetch('*[] | order(_id)')
}

function relocated(text: unknown): string {
  return String(text).replace('/production/', '/copy/')
}
