import {expect, test} from 'vitest'

import {candidateIds, publishedIdOf} from './overlay-id.ts'

test.each([
  ['story', 'story'],
  ['drafts.story', 'story'],
  ['versions.r1.story', 'story'],
  ['versions.r1.dotted.story', 'dotted.story'],
])('%s stands for %s', (id, publishedId) => {
  expect(publishedIdOf(id)).toBe(publishedId)
})

test('a draft wins over the published document', () => {
  expect(candidateIds('story', ['drafts'])).toEqual(['drafts.story', 'story'])
})

test('a release wins over drafts', () => {
  expect(candidateIds('story', ['r2', 'r1', 'drafts'])).toEqual([
    'versions.r2.story',
    'versions.r1.story',
    'drafts.story',
    'story',
  ])
})

test('the published perspective sees published documents only', () => {
  expect(candidateIds('story', ['published'])).toEqual(['story'])
})

test('an asset is looked up once', () => {
  const id = `image-${'0a'.repeat(20)}-1600x900-png`
  expect(candidateIds(id, ['drafts'])).toEqual([id])
})
