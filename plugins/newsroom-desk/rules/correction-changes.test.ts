import {describe, expect, test} from 'vitest'

import {
  correctionChanges,
  correctionRefusals,
  datedCorrections,
  seenCorrections,
} from './correction-changes.ts'
import {story} from './story.fixture.ts'

const EARLIER = '2023-01-02T06:00:00.000Z'
const NOW = '2023-01-03T06:00:00.000Z'

const correction = (_key: string, fields: object = {}) => ({
  _type: 'correction',
  _key,
  kind: 'correction',
  text: `Text of ${_key}.`,
  date: EARLIER,
  priority: 'normal',
  ...fields,
})
const one = correction('one')
const two = correction('two')
const before = story({corrections: [one, two]})

describe('what a draft does to published corrections', () => {
  test.each([
    ['nothing', [one, two], {added: [], changed: [], removed: []}],
    ['another order', [two, one], {added: [], changed: [], removed: []}],
    ['one more', [one, two, correction('three')], {added: [correction('three')], changed: [], removed: []}],
    ['one less', [two], {added: [], changed: [], removed: [one]}],
    ['none left', undefined, {added: [], changed: [], removed: [one, two]}],
    [
      'another text',
      [one, correction('two', {text: 'Not at all.'})],
      {added: [], changed: [two], removed: []},
    ],
    ['another place', [one, correction('two', {priority: 'high'})], {added: [], changed: [two], removed: []}],
  ])('%s', (_what, corrections, changes) => {
    expect(correctionChanges(before, story({corrections}))).toEqual(changes)
  })
})

test('readers have seen what is published; of an unpublished story, what its draft remembers', () => {
  const draft = story({corrections: [two], publishedCorrections: [one]})
  expect([seenCorrections(before, draft), seenCorrections(undefined, draft)]).toEqual([[one, two], [one]])
})

describe('readers are told', () => {
  const added = story({corrections: [one, two, correction('three')]})
  const removed = story({corrections: [two]})

  test.each([
    [
      'of a new correction: not by a silent edit',
      added,
      'silent',
      undefined,
      [{type: 'silentCorrection', texts: ['Text of three.']}],
    ],
    ['of a new correction: by an update', added, 'update', undefined, []],
    [
      'of one that goes: not by a silent edit',
      removed,
      'silent',
      'It was right.',
      [{type: 'silentCorrection', texts: ['Text of one.']}],
    ],
    [
      'of one that goes: not without a note',
      removed,
      'update',
      '  ',
      [{type: 'unexplainedCorrection', texts: ['Text of one.']}],
    ],
    ['of one that goes: by an update with a note', removed, 'update', 'It was right.', []],
    ['of nothing, where nothing changed', before, 'silent', undefined, []],
  ] as const)('%s', (_what, after, kind, note, refusals) => {
    expect(correctionRefusals(before, after, kind, note)).toEqual(refusals)
  })

  test('of nothing, where nothing was ever published', () => {
    expect(correctionRefusals(undefined, added, 'first', undefined)).toEqual([])
  })

  test.each([
    ['as they were', [one, two], 'silent', undefined, []],
    ['one less', [two], 'silent', undefined, [{type: 'silentCorrection', texts: ['Text of one.']}]],
    ['one less', [two], 'update', '', [{type: 'unexplainedCorrection', texts: ['Text of one.']}]],
    ['one less', [two], 'update', 'It was right.', []],
  ] as const)(
    'of what became of corrections while the story was unpublished: %s, in an edit that is %s with the note %j',
    (_what, corrections, kind, note, refusals) => {
      const after = story({corrections, publishedCorrections: [one, two], firstPublishedAt: EARLIER})
      expect(correctionRefusals(undefined, after, kind, note)).toEqual(refusals)
    },
  )
})

test('corrections are stored with a date, oldest first, none of them to come', () => {
  const after = story({
    corrections: [
      correction('undated', {date: undefined}),
      correction('to come', {date: '2023-01-03T07:00:00.000Z'}),
      one,
      'no correction',
      {text: 'without a key'},
    ],
  })
  expect(datedCorrections(after, new Date(NOW))).toEqual([
    one,
    correction('undated', {date: NOW}),
    correction('to come', {date: NOW}),
  ])
  expect(datedCorrections(story({corrections: []}), new Date(NOW))).toBe(undefined)
})
