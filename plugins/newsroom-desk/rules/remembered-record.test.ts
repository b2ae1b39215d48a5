import {expect, test} from 'vitest'

import {rememberedRecord} from './remembered-record.ts'
import {story} from './story.fixture.ts'

const FIRST = '2023-01-01T06:00:00.000Z'
const SECOND = '2023-01-02T06:00:00.000Z'
const correction = {_key: 'toll', text: 'It was 40.', date: SECOND, kind: 'correction', priority: 'high'}
const withdrawal = {_type: 'withdrawal', withdrawnAt: SECOND, reason: 'error', notice: 'It was forged.'}

const published = story({
  headline: 'As published',
  slug: {_type: 'slug', current: 'forty-ships'},
  firstPublishedAt: FIRST,
  publishedAt: FIRST,
  updatedAt: SECOND,
  updateNote: 'Corrects the number.',
  publishedSlugs: ['ships', 'forty-ships'],
  corrections: [correction],
  publishedCorrections: [correction],
  withdrawal,
})

test('a draft that was made from what is published lacks nothing', () => {
  expect(rememberedRecord(published, published)).toBe(undefined)
  expect(
    rememberedRecord(published, {
      ...published,
      headline: 'Drafted',
      updateNote: 'Mends the note.',
      corrections: undefined,
      publishedSlugs: ['ships', 'forty-ships'],
    }),
  ).toBe(undefined)
})

test('a draft that was restored from before all that is given all of it, and keeps its text', () => {
  const restored = story({headline: 'As drafted at first', updateNote: 'Of no update.'})
  expect(rememberedRecord(published, restored)).toEqual({
    set: {
      firstPublishedAt: FIRST,
      publishedAt: FIRST,
      updatedAt: SECOND,
      updateNote: 'Corrects the number.',
      publishedSlugs: ['ships', 'forty-ships'],
      publishedCorrections: [correction],
      withdrawal,
    },
    unset: [],
  })
})

test('a story that came out past the desk is remembered as readers have it', () => {
  const released = story({
    slug: {_type: 'slug', current: 'by-release'},
    publishedAt: FIRST,
    publishedSlugs: ['before'],
    corrections: [correction],
  })
  expect(rememberedRecord(released, {...released, corrections: [], withdrawal})).toEqual({
    set: {
      firstPublishedAt: FIRST,
      publishedSlugs: ['before', 'by-release'],
      publishedCorrections: [correction],
    },
    unset: ['withdrawal'],
  })
})
