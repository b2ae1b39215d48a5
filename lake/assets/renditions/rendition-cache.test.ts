import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {createRenditionCache, type RenditionCache} from './rendition-cache.ts'

const ROOM = 100

let folder: string
let cache: RenditionCache
/** Variants that had to be made, in order. */
let made: string[]

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lake-renditions-')), 'renditions')
  made = []
  restart()
})

afterEach(() => rmSync(join(folder, '..'), {recursive: true}))

test('makes a rendition once', async () => {
  const answers = [await get('a', 10), await get('a', 10)]
  expect([answers, made]).toEqual([[bytes('a', 10), bytes('a', 10)], ['a']])
})

test('makes it once for all who ask at the same time', async () => {
  const gate = Promise.withResolvers<void>()
  const asked = Array.from({length: 5}, () => get('a', 10, gate.promise))
  gate.resolve()
  expect([await Promise.all(asked), made]).toEqual([Array.from({length: 5}, () => bytes('a', 10)), ['a']])
})

test('still has it after a restart', async () => {
  await get('a', 10)
  restart()
  await get('a', 10)
  expect([made, files()]).toEqual([['a'], ['production/original.jpg.a']])
})

test('tells a failure to all who asked, and tries again for the next', async () => {
  const gate = Promise.withResolvers<void>()
  const name = {dataset: 'production', fileName: 'original.jpg', variant: 'a'}
  const fail = async () => {
    await gate.promise
    throw new Error('cannot be made')
  }
  const asked = Promise.allSettled([cache.get(name, fail), cache.get(name, fail)])
  gate.resolve()
  expect((await asked).map(({status}) => status)).toEqual(['rejected', 'rejected'])
  expect(await get('a', 10)).toEqual(bytes('a', 10))
})

describe('has room for so many bytes', () => {
  test('and drops what was not used for longest', async () => {
    for (const variant of ['a', 'b', 'c']) await get(variant, 33)
    await get('a', 33)
    await get('d', 33)
    expect(files()).toEqual(['a', 'c', 'd'].map((variant) => `production/original.jpg.${variant}`))
  })

  test('in the same order after a restart', async () => {
    for (const [age, variant] of ['c', 'b', 'a'].entries()) {
      await get(variant, 33)
      const used = new Date(Date.now() - (age + 1) * 60_000)
      utimesSync(join(folder, 'production', `original.jpg.${variant}`), used, used)
    }
    restart()
    await get('a', 33)
    await get('d', 33)
    expect(files()).toEqual(['a', 'c', 'd'].map((variant) => `production/original.jpg.${variant}`))
  })

  test('and less after a restart with less', async () => {
    for (const variant of ['a', 'b', 'c']) await get(variant, 33)
    restart(50)
    await get('c', 33)
    expect(files()).toEqual(['production/original.jpg.c'])
  })

  test('and hands on what is larger than all of it', async () => {
    expect([await get('a', ROOM + 1), files()]).toEqual([bytes('a', ROOM + 1), []])
  })

  test('whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.boolean())), async (requests) => {
        for (const [number, again] of requests) {
          if (again) restart()
          const size = 5 + number * 7
          expect(await get(String(number), size)).toEqual(bytes(String(number), size))
          const sizes = files().map((file) => statSync(join(folder, file)).size)
          expect(sizes.reduce((sum, bytesOfFile) => sum + bytesOfFile, 0)).toBeLessThanOrEqual(ROOM)
        }
      }),
      {numRuns: 20},
    )
  })
})

describe('forgets', () => {
  test('what was made of one original', async () => {
    await get('a', 10)
    await get('b', 10)
    await cache.get({dataset: 'production', fileName: 'other.jpg', variant: 'a'}, async () => bytes('x', 1))
    await cache.remove('production', 'original.jpg')
    expect(files()).toEqual(['production/other.jpg.a'])
  })

  test('what was made in one dataset', async () => {
    await get('a', 10)
    await cache.get({dataset: 'staging', fileName: 'original.jpg', variant: 'a'}, async () => bytes('x', 1))
    await cache.remove('production')
    expect(readdirSync(folder).toSorted()).toEqual(['.incoming', 'staging'])
  })

  test('also what is still being made', async () => {
    const gate = Promise.withResolvers<void>()
    const asked = get('a', 10, gate.promise)
    await get('b', 10)
    await cache.remove('production', 'original.jpg')
    gate.resolve()
    expect([await asked, files()]).toEqual([bytes('a', 10), []])
  })
})

test('makes again what somebody deleted', async () => {
  await get('a', 10)
  rmSync(join(folder, 'production'), {recursive: true})
  expect([await get('a', 10), made]).toEqual([bytes('a', 10), ['a', 'a']])
})

test('a process that ended half-way leaves nothing that is taken for whole', async () => {
  mkdirSync(join(folder, '.incoming'), {recursive: true})
  writeFileSync(join(folder, '.incoming', 'half'), 'half a picture')
  await get('a', 10)
  expect([readdirSync(join(folder, '.incoming')), files()]).toEqual([[], ['production/original.jpg.a']])
})

function restart(mostBytes = ROOM): void {
  cache = createRenditionCache({folder, mostBytes})
}

function get(variant: string, size: number, ready: Promise<void> = Promise.resolve()): Promise<Buffer> {
  return cache.get({dataset: 'production', fileName: 'original.jpg', variant}, async () => {
    made.push(variant)
    await ready
    return bytes(variant, size)
  })
}

function bytes(text: string, size: number): Buffer {
  return Buffer.alloc(size, text)
}

function files(): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()
}
