import {describe, expect, test} from 'vitest'

import {carriedRecord} from './carry-record.ts'
import {story} from './story.fixture.ts'

const FIRST = '2023-01-01T06:00:00.000Z'
const EARLIER = '2023-01-02T06:00:00.000Z'
const NOW = '2023-01-03T06:00:00.000Z'

const correction = (_key: string, date: string, text = `Text of ${_key}.`) => ({
  _key,
  date,
  text,
  kind: 'correction',
})
const old = correction('old', EARLIER)
const fresh = correction('fresh', NOW)
/** Dated when it is published. */
const own = {_key: 'own', text: 'Text of its own.', kind: 'correction'}

const before = story({
  headline: 'As published before',
  firstPublishedAt: FIRST,
  publishedAt: FIRST,
  updatedAt: EARLIER,
  updateNote: 'Adds the toll.',
  publishedSlugs: ['ships'],
  corrections: [old],
  publishedCorrections: [old],
})
const now = story({
  ...before,
  headline: 'As published now',
  updatedAt: NOW,
  updateNote: 'Corrects the toll.',
  publishedSlugs: ['ships', 'forty-ships'],
  corrections: [old, fresh],
  publishedCorrections: [old, fresh],
})

describe('a copy in a release is given', () => {
  test('the record of what was published since, and none of the text', () => {
    expect(carriedRecord(before, now, {...before, headline: 'For later'})).toEqual({
      set: {
        updatedAt: NOW,
        updateNote: 'Corrects the toll.',
        corrections: [old, fresh],
        publishedCorrections: [old, fresh],
        publishedSlugs: ['ships', 'forty-ships'],
      },
      unset: [],
    })
  })

  test('its dates, when it was copied before the first publication', () => {
    const first = story({firstPublishedAt: NOW, publishedAt: NOW, publishedSlugs: ['ships']})
    expect(carriedRecord(undefined, first, story({}))).toEqual({
      set: {firstPublishedAt: NOW, publishedAt: NOW, publishedSlugs: ['ships']},
      unset: [],
    })
  })

  test('no note, when the update has none', () => {
    const {updateNote: _note, ...unexplained} = now
    expect(carriedRecord(now, unexplained, now)).toEqual({set: {}, unset: ['updateNote']})
  })

  test('nothing, where nothing of the record changed', () => {
    expect(carriedRecord(now, {...now, headline: 'Mended'}, {...now, headline: 'For later'})).toBe(undefined)
  })
})

describe('its own editor’s work stays:', () => {
  test('dates and note of the update that it is to be', () => {
    const copy = {...before, updatedAt: '2023-01-05T06:00:00.000Z', updateNote: 'With the figures.'}
    const {updatedAt: _updatedAt, updateNote: _note, ...rest} = carriedRecord(before, now, copy)?.set ?? {}
    expect(carriedRecord(before, now, copy)).toEqual({set: rest, unset: []})
  })

  test.each([
    ['a correction of its own', [old, own], [old, fresh, own]],
    [
      'one that it mends',
      [correction('old', EARLIER, 'Mended.')],
      [correction('old', EARLIER, 'Mended.'), fresh],
    ],
    ['one that it takes away', [], [fresh]],
  ])('%s', (_what, corrections, carried) => {
    expect(carriedRecord(before, now, {...before, corrections})?.set['corrections']).toEqual(carried)
  })

  test('but one that was taken away meanwhile goes here as well', () => {
    const without = {...now, corrections: [fresh], publishedCorrections: [fresh]}
    expect(carriedRecord(now, without, now)).toEqual({
      set: {corrections: [fresh], publishedCorrections: [fresh]},
      unset: [],
    })
  })
})
