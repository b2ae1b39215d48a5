import {expect, test} from 'vitest'

import {breadcrumb, hostOf} from './breadcrumb.ts'

test.each([
  ['https://news.example/', 'https://news.example'],
  ['https://news.example/world/rain', 'https://news.example › world › rain'],
  ['http://localhost:3333/%E9%9B%A8', 'http://localhost:3333 › 雨'],
  ['https://news.example/100%/rain?from=feed#top', 'https://news.example › 100% › rain'],
])('%s reads %s', (address, shown) => {
  expect(breadcrumb(address)).toBe(shown)
})

test('cards show the host alone', () => {
  expect(hostOf('https://www.news.example/rain')).toBe('news.example')
  expect(hostOf('http://localhost:3333/rain')).toBe('localhost')
})
