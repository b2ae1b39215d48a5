import {expect, test} from 'vitest'

import {absoluteUrl, sectionPath, storyPath, topicPath} from './addresses.ts'
import {safeLinkUrl, safeWebUrl} from './safe-url.ts'

test('Paths, whatever the slug', () => {
  expect([
    storyPath('a-story'),
    storyPath('a/../b?c#d'),
    topicPath('xi jinping'),
    sectionPath('\uD83D'),
  ]).toEqual([
    '/stories/a-story',
    '/stories/a%2F..%2Fb%3Fc%23d',
    '/topics/xi%20jinping',
    '/sections/%EF%BF%BD',
  ])
})

test.each([
  ['https://news.example.com', 'https://news.example.com/stories/a'],
  ['https://news.example.com/en//', 'https://news.example.com/en/stories/a'],
  ['http://localhost:3000/?x#y', 'http://localhost:3000/stories/a'],
  ['news.example.com', undefined],
  ['javascript:alert(1)', undefined],
  [null, undefined],
])('The address of a story on %s', (baseUrl, url) => {
  expect(absoluteUrl(baseUrl, '/stories/a')).toBe(url)
})

test.each([
  ['https://example.com/a', 'https://example.com/a', 'https://example.com/a'],
  ['HTTP://EXAMPLE.com', 'http://example.com/', 'http://example.com/'],
  ['mailto:press@example.com', 'mailto:press@example.com', undefined],
  [' java\nscript:alert(1)', undefined, undefined],
  ['data:text/html,x', undefined, undefined],
  ['//example.com', undefined, undefined],
  ['/stories/a', undefined, undefined],
  [['https://example.com'], undefined, undefined],
])('Address %j', (value, link, web) => {
  expect({link: safeLinkUrl(value), web: safeWebUrl(value)}).toEqual({link, web})
})
