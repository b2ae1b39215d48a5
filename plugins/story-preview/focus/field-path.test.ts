import {expect, test} from 'vitest'

import {fieldPathString, isSamePath, startsWith} from './field-path.ts'

test.each([
  [[], ''],
  [['headline'], 'headline'],
  [['heroImage', 'caption'], 'heroImage.caption'],
  [['body', {_key: 'p1'}, 'links', 2, 'url'], 'body[_key=="p1"].links[2].url'],
])('%j is written %s', (path, written) => {
  expect(fieldPathString(path)).toBe(written)
})

test('two paths are the same when each step is', () => {
  expect(isSamePath(['body', {_key: 'p1'}], ['body', {_key: 'p1'}])).toBe(true)
  expect(isSamePath(['body', {_key: 'p1'}], ['body', {_key: 'p2'}])).toBe(false)
  expect(isSamePath(['body', {_key: 'p1'}], ['body'])).toBe(false)
})

test('a path starts with those that lead on its way', () => {
  expect(startsWith(['body', {_key: 'p1'}, 'caption'], ['body', {_key: 'p1'}])).toBe(true)
  expect(startsWith(['body', {_key: 'p1'}], [])).toBe(true)
  expect(startsWith(['body', {_key: 'p1'}], ['body', {_key: 'p2'}])).toBe(false)
  expect(startsWith(['body'], ['body', {_key: 'p1'}])).toBe(false)
})
