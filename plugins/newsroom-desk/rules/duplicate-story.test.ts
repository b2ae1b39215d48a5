import {expect, test} from 'vitest'

import {duplicateOf} from './duplicate-story.ts'

test('a copy has the text and the embargo of its story, and nothing of its life', () => {
  const story = {
    _id: 'drafts.copy',
    _type: 'article',
    headline: 'Ships wait',
    embargo: {kind: 'open'},
    publishedAt: '2023-01-01T06:00:00Z',
    firstPublishedAt: '2023-01-01T06:00:00Z',
    updatedAt: '2023-01-02T06:00:00Z',
    updateNote: 'Adds the toll.',
    slug: {current: 'ships-wait'},
    publishedSlugs: ['ships-wait'],
    corrections: [{_key: 'c', text: 'It was 40.'}],
    publishedCorrections: [{_key: 'c', text: 'It was 40.'}],
    withdrawal: {notice: 'Gone.'},
  }
  expect(duplicateOf(story)).toEqual({
    _id: 'drafts.copy',
    _type: 'article',
    headline: 'Ships wait',
    embargo: {kind: 'open'},
  })
  expect(story.slug).toEqual({current: 'ships-wait'})
})
