import {createHash, randomBytes} from 'node:crypto'
import {appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {isBackupError} from '../../lake/backup/backup-errors.ts'
import {restoreBackup} from '../../lake/backup/restore-backup.ts'
import {verifyBackup} from '../../lake/backup/verify-backup.ts'
import {type RunningLake, startLake} from '../../lake/http/start-lake.ts'
import {isDataFolderError} from '../../lake/http/start-errors.ts'
import {
  administratorToken,
  editor,
  startTestLake,
  studioOrigin,
  type TestLake,
} from '../../lake/http/start-test-lake.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let lake: TestLake
let folder: TemporaryFolder
let backup: string
let restored: string

beforeEach(async () => {
  lake = await startTestLake()
  folder = temporaryFolder('backup')
  backup = join(folder.path, 'backup')
  restored = join(folder.path, 'restored')
})

afterEach(async () => {
  await lake.dispose()
  folder.remove()
})

describe('a backup made in a storm of writes', () => {
  test('holds every write acknowledged before it began, and no half of any', async () => {
    const storm = startStorm(lake.client(), 6)
    await storm.acknowledged(60)
    const before = [...storm.written]
    const answer = await requestBackup()
    await storm.stop()
    expect(answer.status).toBe(200)
    expect(storm.written.length).toBeGreaterThan(before.length)

    await verifyBackup(backup)
    await restoreBackup({backup, projectId: 'newsroom', dataDirectory: restored, force: false})
    await withRestoredLake(async (client) => {
      const pairs = await client.fetch<
        {n: string; left: string; right: string | null; file: string | null}[]
      >(
        `*[_id match "left-*"]{n, "left": _rev, "right": *[_id == "right-" + ^.n][0]._rev, "file": file.asset->url}`,
      )
      expect(pairs.filter(({left, right}) => left !== right)).toEqual([])
      const numbers = new Set(pairs.map(({n}) => n))
      expect(before.filter((n) => !numbers.has(n))).toEqual([])
      expect(pairs.filter(({file}) => file === null)).toEqual([])

      const [{n = ''} = {}] = pairs
      const log = await fetch(
        `${client.config().apiHost}/v1/data/history/production/transactions/left-${n}`,
        {
          headers: {authorization: `Bearer ${administratorToken}`},
        },
      )
      const last: unknown = JSON.parse((await log.text()).trimEnd().split('\n').at(-1) ?? '')
      expect(last).toMatchObject({id: pairs[0]?.left, documentIDs: [`left-${n}`, `right-${n}`]})
    })
  })
})

describe('a backup', () => {
  beforeEach(async () => {
    await lake.client().datasets.create('staging')
    const asset = await lake.client().assets.upload('file', Buffer.from('minutes'), {filename: 'minutes.txt'})
    await lake.client().create({_id: 'note', _type: 'note', file: {asset: {_ref: asset._id}}})
    await lake.client().delete('note')
  })

  test('is counted, readable by its owner only, and comes back whole', async () => {
    await requestBackup()
    expect(await verifyBackup(backup)).toEqual({
      format: 1,
      projectId: 'newsroom',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      datasets: [
        {name: 'production', documents: 1, transactions: 3, assets: 1},
        {name: 'staging', documents: 0, transactions: 0, assets: 0},
      ],
    })
    expect([backup, join(backup, 'lake.sqlite'), join(backup, 'accounts.sqlite')].map(modeOf)).toEqual([
      0o700, 0o600, 0o600,
    ])
    expect(readdirSync(folder.path)).toEqual(['backup'])
    const result = await restoreBackup({backup, projectId: 'newsroom', dataDirectory: restored, force: false})
    expect(result).toEqual({backup: await verifyBackup(backup), aside: undefined})
    await withRestoredLake(async (client) => {
      // The files of assets are where the restored lake is.
      const documents = JSON.stringify(await client.fetch('*')).replaceAll(client.config().apiHost, lake.url)
      expect(JSON.parse(documents)).toEqual(await lake.client().fetch('*'))
      expect((await client.datasets.list()).map(({name}) => name)).toEqual(['production', 'staging'])
    })
  })

  test('keeps sessions and preferences', async () => {
    const preferences = [{key: 'layout', value: 'wide'}]
    await lake.request('/users/me/keyvalue', {method: 'PUT', body: JSON.stringify(preferences)})
    await requestBackup()
    await restoreBackup({backup, projectId: 'newsroom', dataDirectory: restored, force: false})
    await withRestoredLake(async (client) => {
      expect(await client.request({url: '/users/me/keyvalue/layout'})).toEqual(preferences)
    })
  })

  test.each([
    ['without a token', {token: null}, 401],
    ['with a session', {}, 403],
    ['from a web page', {headers: {origin: studioOrigin}}, 403],
  ])('is not made %s', async (name, init, status) => {
    const token = name === 'with a session' ? await signIn() : administratorToken
    const answer = await requestBackup(backup, {token, ...init})
    expect([answer.status, existsSync(backup)]).toEqual([status, false])
  })

  test('is not made at a relative path, nor over other files, nor where no folder can be', async () => {
    expect((await requestBackup('backup')).status).toBe(400)
    expect((await requestBackup(join(lake.dataDirectory, 'lake.sqlite', 'backup'))).status).toBe(400)
    await requestBackup()
    const before = readdirSync(backup)
    expect((await requestBackup()).status).toBe(409)
    expect(readdirSync(backup)).toEqual(before)
  })
})

describe('a backup that cannot be relied on is not restored', () => {
  beforeEach(async () => {
    await lake.client().assets.upload('file', Buffer.from('minutes'), {filename: 'minutes.txt'})
    await requestBackup()
  })

  test.each([
    ['an asset is missing', () => rmSync(assetFile()), 'is missing'],
    ['an asset is damaged', () => appendFileSync(assetFile(), '!'), 'is damaged'],
    ['a page of the database is damaged', () => damage(join(backup, 'lake.sqlite')), 'lake.sqlite'],
    ['the database is cut off', () => writeFileSync(join(backup, 'lake.sqlite'), 'gone'), 'lake.sqlite'],
    ['accounts are damaged', () => writeFileSync(join(backup, 'accounts.sqlite'), 'gone'), 'accounts.sqlite'],
    ['it was never finished', () => rmSync(join(backup, 'backup.json')), 'There is no backup.json'],
    [
      'it is of another kind',
      () => writeFileSync(join(backup, 'backup.json'), '{"format": 2}'),
      'backup.json',
    ],
  ])('because %s', async (_name, spoil, message) => {
    spoil()
    const error: unknown = await restoreBackup({
      backup,
      projectId: 'newsroom',
      dataDirectory: restored,
      force: true,
    }).catch((reason: unknown) => reason)
    expect([isBackupError(error), String(error)]).toEqual([true, expect.stringContaining(message)])
    expect(readdirSync(folder.path)).toEqual(['backup'])
  })
})

test('a backup of another project is not restored', async () => {
  await requestBackup()
  const restoring = restoreBackup({backup, projectId: 'other', dataDirectory: restored, force: false})
  await expect(restoring).rejects.toThrow('It is of project newsroom, not of other.')
})

describe('a data folder', () => {
  beforeEach(async () => {
    await lake.client().create({_id: 'note', _type: 'note', text: 'backed up'})
    await requestBackup()
    await lake.client().patch('note').set({text: 'later'}).commit()
  })

  test('is not replaced while its lake runs, not even by force', async () => {
    const error: unknown = await restoreBackup({
      backup,
      projectId: 'newsroom',
      dataDirectory: lake.dataDirectory,
      force: true,
    }).catch((reason: unknown) => reason)
    expect([isDataFolderError(error), String(error)]).toEqual([
      true,
      expect.stringContaining('Another process has'),
    ])
    expect(await lake.client().fetch('*[0].text')).toBe('later')
  })

  test('is replaced by force alone, and kept aside', async () => {
    await lake.close()
    const options = {backup, projectId: 'newsroom', dataDirectory: lake.dataDirectory, carriedOver: ['token']}
    writeFileSync(join(lake.dataDirectory, 'token'), 'secret', {mode: 0o600})
    const refusal: unknown = await restoreBackup({...options, force: false}).catch(
      (reason: unknown) => reason,
    )
    expect([isDataFolderError(refusal), String(refusal)]).toEqual([true, expect.stringContaining('--force')])

    const {aside = ''} = await restoreBackup({...options, force: true})
    try {
      expect(dirname(aside)).toBe(dirname(lake.dataDirectory))
      expect(readFileSync(join(lake.dataDirectory, 'token'), 'utf8')).toBe('secret')
      await lake.restart()
      expect(await lake.client().fetch('*[0].text')).toBe('backed up')
      await withLake(aside, async (client) => {
        expect(await client.fetch('*[0].text')).toBe('later')
      })
    } finally {
      rmSync(aside, {recursive: true, force: true})
    }
  })
})

function requestBackup(path = backup, init: Parameters<TestLake['request']>[1] = {}): Promise<Response> {
  return lake.request('/lake/backup', {method: 'POST', body: JSON.stringify({folder: path}), ...init})
}

interface Storm {
  /** Numbers of the pairs whose writing was acknowledged. */
  written: string[]
  acknowledged(count: number): Promise<void>
  stop(): Promise<void>
}

/** Writers that write pairs of documents, with a file each, until they are stopped. */
function startStorm(client: SanityClient, writers: number): Storm {
  const written: string[] = []
  const waiting: {count: number; resolve: () => void}[] = []
  const stopping = new AbortController()
  const write = async (writer: number) => {
    for (let round = 0; !stopping.signal.aborted; round += 1) {
      const n = `${writer}x${round}`
      const bytes = randomBytes(2000)
      const asset = await client.assets.upload('file', bytes, {filename: 'noise.bin'})
      if (asset.sha1hash !== createHash('sha1').update(bytes).digest('hex')) throw new Error('Another file')
      await client
        .transaction()
        .create({_id: `left-${n}`, _type: 'pair', n, file: {asset: {_type: 'reference', _ref: asset._id}}})
        .create({_id: `right-${n}`, _type: 'pair', n})
        .commit()
      await client
        .transaction()
        .patch(`left-${n}`, {set: {touched: true}})
        .patch(`right-${n}`, {set: {touched: true}})
        .commit()
      written.push(n)
      for (const {count, resolve} of waiting) if (written.length >= count) resolve()
    }
  }
  const working = Array.from({length: writers}, (_, writer) => write(writer))
  return {
    written,
    acknowledged: (count) => new Promise((resolve) => waiting.push({count, resolve})),
    stop: async () => {
      stopping.abort()
      await Promise.all(working)
    },
  }
}

function withRestoredLake(use: (client: SanityClient) => Promise<void>): Promise<void> {
  return withLake(restored, use)
}

async function withLake(dataDirectory: string, use: (client: SanityClient) => Promise<void>): Promise<void> {
  const running: RunningLake = await startLake({
    projectId: 'newsroom',
    port: 0,
    dataDirectory,
    administratorToken,
    studioOrigins: [studioOrigin],
    user: editor,
  })
  try {
    await use(
      createClient({
        projectId: 'newsroom',
        dataset: 'production',
        apiHost: running.url,
        useProjectHostname: false,
        useCdn: false,
        token: administratorToken,
        apiVersion: '2026-01-01',
        perspective: 'raw',
      }),
    )
  } finally {
    await running.close()
  }
}

async function signIn(): Promise<string> {
  const login = await lake.request(`/auth/login/lake?origin=${studioOrigin}`, {
    redirect: 'manual',
    token: null,
  })
  const sid = new URL(login.headers.get('location') ?? '').hash.slice('#sid='.length)
  const answer: unknown = await (await lake.request(`/auth/fetch?sid=${sid}`, {token: null})).json()
  return String(Object(answer).token)
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}

/** Overwrites the middle of a file. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096, bytes.byteLength - 4096)
  writeFileSync(file, bytes)
}

/** Path of the one asset in the backup. */
function assetFile(): string {
  const [name = ''] = readdirSync(join(backup, 'assets', 'production'))
  return join(backup, 'assets', 'production', name)
}
