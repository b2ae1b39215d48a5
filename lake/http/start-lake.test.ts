import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {isDataFolderError, isInvalidLakeOptionError, isLakePortTakenError} from './start-errors.ts'
import {type LakeOptions, startLake} from './start-lake.ts'
import {administratorToken, editor, startTestLake, studioOrigin} from './start-test-lake.ts'

let folder: string
let options: LakeOptions

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-start-'))
  options = {
    projectId: 'newsroom',
    port: 0,
    dataDirectory: join(folder, 'data'),
    administratorToken,
    studioOrigins: [studioOrigin],
    user: editor,
  }
})

afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, {recursive: true})
})

test('a port that is taken is named, and what to do about it', async () => {
  const first = await startLake(options)
  const second = startLake({...options, dataDirectory: join(folder, 'other'), port: first.port})
  const error = await second.catch((reason: unknown) => reason)
  await first.close()
  expect([isLakePortTakenError(error), String(error)]).toEqual([
    true,
    `LakePortTakenError: Port ${first.port} is taken; stop the program that uses it, or give the lake another port`,
  ])
})

test('a folder that cannot be one is named', async () => {
  writeFileSync(join(folder, 'data'), 'a file')
  const error = await startLake(options).catch((reason: unknown) => reason)
  expect([isDataFolderError(error), String(error)]).toEqual([
    true,
    expect.stringContaining(`The lake cannot write to ${options.dataDirectory}`),
  ])
})

test('a folder that another lake uses is not shared, and the port is free again', async () => {
  const first = await startLake(options)
  const error = await startLake(options).catch((reason: unknown) => reason)
  await first.close()
  expect(isDataFolderError(error)).toBe(true)
  const second = await startLake({...options, port: first.port})
  await second.close()
})

test.each([
  [{projectId: 'News Room'}, 'projectId'],
  [{administratorToken: 'short'}, 'administratorToken'],
  [{studioOrigins: ['localhost:3333']}, 'studioOrigins'],
  [{port: 70_000}, 'port'],
])('%j is refused', async (part, name) => {
  const error = await startLake({...options, ...part}).catch((reason: unknown) => reason)
  expect([isInvalidLakeOptionError(error), String(error)]).toEqual([true, expect.stringContaining(name)])
})

test('closing ends listeners, and the lake is reachable no more', async () => {
  const lake = await startTestLake()
  const response = await lake.request('/data/listen/production?query=*')
  await lake.close()
  const text = await response.text()
  await expect(fetch(lake.url)).rejects.toThrow('fetch failed')
  await lake.dispose()
  expect(text).toContain('event: welcome')
})

test('documents outlive a restart', async () => {
  const lake = await startTestLake()
  await lake.client().create({_type: 'note', _id: 'note', title: 'Kept'})
  await lake.restart()
  const title = await lake.client().fetch('*[_id == "note"][0].title')
  await lake.dispose()
  expect(title).toBe('Kept')
})

test('the front page says what this is and where the Studio is', async () => {
  const lake = await startTestLake()
  const answer = await fetch(lake.url)
  const text = await answer.text()
  await lake.dispose()
  expect([answer.status, text]).toEqual([200, expect.stringContaining('<a href="http://localhost:3333">')])
})
