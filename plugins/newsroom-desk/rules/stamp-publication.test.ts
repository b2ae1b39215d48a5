import {describe, expect, test} from 'vitest'

import {stampPublication} from './stamp-publication.ts'
import {story} from './story.fixture.ts'

const NOW = '2023-01-03T06:00:00.000Z'
const now = new Date(NOW)
const FIRST = '2023-01-01T06:00:00.000Z'
const SECOND = '2023-01-02T06:00:00.000Z'
const LATER = '2023-01-03T07:00:00.000Z'
const none = {
  firstPublishedAt: undefined,
  publishedAt: undefined,
  updatedAt: undefined,
  updateNote: undefined,
}

describe('the first publication', () => {
  test.each([
    ['of a story without dates', {}, {...none, firstPublishedAt: NOW, publishedAt: NOW}],
    [
      'of a story that came out elsewhere before',
      {publishedAt: FIRST, updatedAt: SECOND, updateNote: 'Adds a reaction.'},
      {firstPublishedAt: NOW, publishedAt: FIRST, updatedAt: SECOND, updateNote: 'Adds a reaction.'},
    ],
    [
      'of a story dated by a clock that is an hour fast',
      {publishedAt: LATER, updatedAt: LATER},
      {...none, firstPublishedAt: NOW, publishedAt: NOW},
    ],
    [
      'of a story whose update is older than itself',
      {publishedAt: SECOND, updatedAt: FIRST, updateNote: 'Odd.'},
      {...none, firstPublishedAt: NOW, publishedAt: SECOND},
    ],
    [
      'of a story with unreadable dates',
      {publishedAt: 'yesterday', updatedAt: 7},
      {...none, firstPublishedAt: NOW, publishedAt: NOW},
    ],
  ])('%s', (_what, fields, dates) => {
    expect(stampPublication({before: undefined, after: story(fields), kind: 'first', now})).toEqual(dates)
  })
})

describe('a story that is out', () => {
  const before = story({
    firstPublishedAt: FIRST,
    publishedAt: FIRST,
    updatedAt: SECOND,
    updateNote: 'Adds a reacton.',
  })

  test('keeps every date in a silent edit, whatever its draft says', () => {
    const after = story({
      publishedAt: LATER,
      updatedAt: LATER,
      firstPublishedAt: LATER,
      updateNote: 'Adds a reaction.',
    })
    expect(stampPublication({before, after, kind: 'silent', now})).toEqual({
      firstPublishedAt: FIRST,
      publishedAt: FIRST,
      updatedAt: SECOND,
      updateNote: 'Adds a reaction.',
    })
  })

  test('is dated now by an update, and says what changed', () => {
    expect(stampPublication({before, after: before, kind: 'update', note: ' Adds the toll. ', now})).toEqual({
      firstPublishedAt: FIRST,
      publishedAt: FIRST,
      updatedAt: NOW,
      updateNote: 'Adds the toll.',
    })
  })

  test('loses the note of the update before when the new one has none', () => {
    expect(stampPublication({before, after: before, kind: 'update', note: '  ', now})).toEqual({
      firstPublishedAt: FIRST,
      publishedAt: FIRST,
      updatedAt: NOW,
      updateNote: undefined,
    })
  })

  test('can be told the right time of publication in an update, never one that is not yet', () => {
    const given = [SECOND, LATER].map((publishedAt) => story({publishedAt}))
    expect(given.map((after) => stampPublication({before, after, kind: 'update', now}).publishedAt)).toEqual([
      SECOND,
      FIRST,
    ])
  })

  test('and has no first date, as an imported one, gets the one it was published at', () => {
    const imported = story({publishedAt: FIRST})
    expect(stampPublication({before: imported, after: imported, kind: 'silent', now})).toEqual({
      ...none,
      firstPublishedAt: FIRST,
      publishedAt: FIRST,
    })
  })
})

describe('a story that was unpublished', () => {
  const after = story({firstPublishedAt: FIRST, publishedAt: FIRST, updatedAt: SECOND})

  test.each([
    ['silent', SECOND],
    ['update', NOW],
  ] as const)('and is published again as %s keeps its first date', (kind, updatedAt) => {
    expect(stampPublication({before: undefined, after, kind, now})).toEqual({
      firstPublishedAt: FIRST,
      publishedAt: FIRST,
      updatedAt,
      updateNote: undefined,
    })
  })
})
