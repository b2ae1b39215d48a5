import {expect, test} from 'vitest'

import {isOnThisMachineOnly, newSharedPreview, sharedPreviewUrl} from './new-shared-preview.ts'

test('A link’s document: a private id for the lake to complete, a token of 256 bits, a lifetime in seconds', () => {
  expect(
    newSharedPreview({
      documentId: 'story',
      perspective: ['rSpring', 'drafts'],
      lifetime: 'day',
      fillRandomly: (bytes) => bytes.fill(255),
    }),
  ).toEqual({
    _id: 'sharedPreview.',
    _type: 'sharedPreview',
    documentId: 'story',
    perspective: ['rSpring', 'drafts'],
    token: '__________________________________________8',
    lifetime: 86_400,
  })
})

test('The address of a link, with or without a slash after the site’s', () => {
  expect(sharedPreviewUrl('https://news.example.com/', 'abc')).toBe('https://news.example.com/share/abc')
  expect(sharedPreviewUrl('http://192.168.1.20:3500', 'abc')).toBe('http://192.168.1.20:3500/share/abc')
})

test.each([
  ['http://localhost:3500', true],
  ['http://127.0.0.1:3500', true],
  ['http://[::1]:3500', true],
  ['http://192.168.1.20:3500', false],
  ['https://localhost.example.com', false],
])('%s on this machine only: %s', (url, expected) => {
  expect(isOnThisMachineOnly(url)).toBe(expected)
})
