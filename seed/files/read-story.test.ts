import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {shippedStoryDocuments} from '../capture/shipped-story.fixture.ts'
import {listStories} from './list-stories.ts'
import {readCaptureFile} from './read-capture-file.ts'
import {readStory} from './read-story.ts'

let directory = ''
let capture = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seed-'))
  const [shipped = ''] = await listStories()
  capture = await readCaptureFile(shipped)
})

afterAll(async () => {
  await rm(directory, {recursive: true})
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(directory, name)
  await writeFile(file, content)
  return file
}

describe('readStory', () => {
  test('reads the shipped story with the options beside it', async () => {
    const stories = await Promise.all((await listStories()).map((file) => readStory(file)))
    expect(stories.map(({documents}) => documents)).toEqual([shippedStoryDocuments])
  })

  test('takes options given over those beside the capture', async () => {
    const file = await put('options.txt', capture)
    await put('options.json', '{"zone": "UTC", "siteName": "Beside"}')
    const {documents} = await readStory(file, {siteName: 'Given', zone: undefined})
    expect(documents.find((document) => document._type === 'siteSettings')).toMatchObject({
      siteName: 'Given',
      timeZone: 'UTC',
    })
  })

  test.each([
    ['no zone', '{}', '“zone” is missing'],
    ['an unknown option', '{"zone": "UTC", "zoom": 1}', 'zoom'],
    ['no JSON', '{zone', 'The options file is not JSON.'],
    ['a list', '[]', 'The options file is not a JSON object.'],
  ])('refuses options with %s and names the file', async (_, options, message) => {
    const file = await put('wrong.txt', capture)
    await put('wrong.json', options)
    const failure = readStory(file)
    await expect(failure).rejects.toThrow(message)
    await expect(failure).rejects.toThrow(join(directory, 'wrong.'))
  })

  test('names file and line of what is wrong in a capture', async () => {
    const file = await put('impossible.txt', capture.replace('30 Dec', '31 Nov'))
    await expect(readStory(file, {zone: 'UTC'})).rejects.toThrow(
      `${file}, line 28: “31 Nov 2022 07:19PM” is not a time that UTC has had.`,
    )
  })
})

describe('readCaptureFile', () => {
  test('refuses bytes that are not UTF-8', async () => {
    const file = await put('utf-16.txt', Buffer.from(capture, 'utf16le').subarray(0, 51))
    await expect(readStory(file, {zone: 'UTC'})).rejects.toMatchObject({problem: {code: 'not-text'}})
    const latin = await put('latin.txt', Buffer.from('café', 'latin1'))
    await expect(readCaptureFile(latin)).rejects.toThrow(`${latin}: The file is not text in UTF-8.`)
  })

  test('refuses 10 MB before reading them', async () => {
    const file = await put('large.txt', new Uint8Array(10_000_000))
    await expect(readCaptureFile(file)).rejects.toThrow('The file has 10000000 bytes')
  })

  test.each(['missing.txt', '.', '../../dev/zero'])('refuses %s, which is no file', async (name) => {
    await expect(readCaptureFile(join(directory, name))).rejects.toMatchObject({
      problem: {code: 'unreadable-file'},
    })
  })
})
