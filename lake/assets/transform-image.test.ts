import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {readImageTransform, transformImage} from './transform-image.ts'

const folder = mkdtempSync(join(tmpdir(), 'lake-transform-'))
const path = join(folder, 'picture')

/** 400 × 200 pixels: the left half red, the right half blue. */
beforeAll(async () => {
  const right = await sharp({create: {width: 200, height: 200, channels: 3, background: '#00f'}})
    .png()
    .toBuffer()
  await sharp({create: {width: 400, height: 200, channels: 3, background: '#f00'}})
    .composite([{input: right, left: 200, top: 0}])
    .png()
    .toFile(path)
})

afterAll(() => rmSync(folder, {recursive: true}))

test.each([
  ['w=100', 100, 50, 'png'],
  ['w=100&dpr=2', 200, 100, 'png'],
  ['h=50', 100, 50, 'png'],
  ['w=100&h=100', 100, 50, 'png'],
  ['w=100&h=100&fit=crop', 100, 100, 'png'],
  ['w=100&h=100&fit=scale', 100, 100, 'png'],
  ['w=100&h=100&fit=fill', 100, 100, 'png'],
  ['w=2000&fit=max', 400, 200, 'png'],
  ['w=800&h=800&fit=min', 200, 200, 'png'],
  ['rect=0,0,100,200', 100, 200, 'png'],
  ['rect=200,0,900,900', 200, 200, 'png'],
  ['fm=jpg', 400, 200, 'jpeg'],
  ['fm=webp&q=30&w=40', 40, 20, 'webp'],
  ['auto=format&w=40', 40, 20, 'webp'],
])('%s makes %i × %i pixels of %s', async (query, width, height, format) => {
  const {bytes, mimeType} = await transformImage(path, read(query, 'image/webp,*/*'))
  const made = await sharp(bytes).metadata()
  expect({width: made.width, height: made.height, format: made.format, mimeType}).toEqual({
    width,
    height,
    format,
    mimeType: `image/${format}`,
  })
})

test('rect cuts out the part it names', async () => {
  const {bytes} = await transformImage(path, read('rect=250,0,100,100'))
  const {dominant} = await sharp(bytes).stats()
  expect(dominant.b > 200 && dominant.r < 50).toBe(true)
})

test('asks nothing of the original where nothing is asked', () => {
  expect([
    readImageTransform(new URLSearchParams(''), ''),
    readImageTransform(new URLSearchParams('auto=format'), 'image/png'),
    readImageTransform(new URLSearchParams('dl=picture.png&fit=max'), ''),
  ]).toEqual([undefined, undefined, undefined])
})

test.each(['w=0', 'w=wide', 'h=-1', 'fit=squeeze', 'rect=1,2,3', 'rect=0,0,0,5', 'fm=exe'])(
  'refuses %s',
  (query) => expect(() => readImageTransform(new URLSearchParams(query), '')).toThrow('should be'),
)

test('refuses a rect outside the image', async () => {
  await expect(transformImage(path, read('rect=400,0,10,10'))).rejects.toThrow(
    'rect=400,0,10,10 lies outside the image of 400x200 pixels',
  )
})

function read(query: string, accept = '') {
  const transform = readImageTransform(new URLSearchParams(query), accept)
  if (transform === undefined) throw new Error(`${query} asks for no transform`)
  return transform
}
