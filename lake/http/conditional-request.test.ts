import {expect, test} from 'vitest'

import {isKnownToClient, rangeOf} from './conditional-request.ts'

const state = {entityTag: '"abc"', modified: new Date('2026-01-31T12:00:00.500Z')}

test.each([
  [{}, false],
  [{'if-none-match': '"abc"'}, true],
  [{'if-none-match': 'W/"abc"'}, true],
  [{'if-none-match': '"xyz", "abc"'}, true],
  [{'if-none-match': '*'}, true],
  [{'if-none-match': '"xabc"'}, false],
  [{'if-none-match': 'abc'}, false],
  [{'if-modified-since': 'Sat, 31 Jan 2026 12:00:00 GMT'}, true],
  [{'if-modified-since': 'Sun, 01 Feb 2026 12:00:00 GMT'}, true],
  [{'if-modified-since': 'Sat, 31 Jan 2026 11:59:59 GMT'}, false],
  [{'if-modified-since': 'yesterday'}, false],
  [{'if-none-match': '"xyz"', 'if-modified-since': 'Sun, 01 Feb 2026 12:00:00 GMT'}, false],
])('with %j the client knows: %s', (headers, known) => {
  expect(isKnownToClient(new Headers(Object.entries(headers)), state)).toBe(known)
})

test.each([
  ['GET', {range: 'bytes=0-1'}, 'bytes=0-1'],
  ['HEAD', {range: 'bytes=0-1'}, undefined],
  ['GET', {}, undefined],
  ['GET', {range: 'bytes=0-1', 'if-range': '"abc"'}, 'bytes=0-1'],
  ['GET', {range: 'bytes=0-1', 'if-range': 'W/"abc"'}, undefined],
  ['GET', {range: 'bytes=0-1', 'if-range': '"xyz"'}, undefined],
  ['GET', {range: 'bytes=0-1', 'if-range': 'Sat, 31 Jan 2026 12:00:00 GMT'}, 'bytes=0-1'],
  ['GET', {range: 'bytes=0-1', 'if-range': 'Sun, 01 Feb 2026 12:00:00 GMT'}, undefined],
])('%s with %j asks for %s', (method, headers, range) => {
  expect(rangeOf(method, new Headers(Object.entries(headers)), state)).toBe(range)
})
