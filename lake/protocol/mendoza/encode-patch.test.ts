import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {encodePatch} from './encode-patch.ts'

const phrase = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 12}),
  fc.string({unit: fc.constantFrom('a', 'b', 'é', '語', '😀', '👩‍👩‍👧'), maxLength: 30}),
)

const {value, object} = fc.letrec<{value: unknown; object: Record<string, unknown>; array: unknown[]}>(
  (tie) => ({
    value: fc.oneof(
      {maxDepth: 4},
      phrase,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('object'),
      tie('array'),
    ),
    array: fc.array(
      fc.oneof(
        tie('value'),
        fc.record({_key: fc.constantFrom('a', 'b', 'c'), text: phrase, more: tie('value')}),
      ),
      {
        maxLength: 5,
      },
    ),
    object: fc.dictionary(fc.constantFrom('title', 'body', 'B', '_id', 'é', '1', 'x'), tie('value'), {
      maxKeys: 5,
    }),
  }),
)

const block = (key: string, words: string) => ({
  _key: key,
  _type: 'block',
  children: [{_key: 's', text: words}],
})

describe('encodePatch', () => {
  test('makes the right document of the left one, whatever they are', () => {
    fc.assert(
      fc.property(fc.option(object), fc.option(object), (left, right) => {
        expect(applyPatch(left, encodePatch(left, right))).toEqual(right)
      }),
      {numRuns: 2000},
    )
  })

  test('makes one change of many among much that stays', () => {
    fc.assert(
      fc.property(object, fc.array(value), value, fc.nat(), (left, items, item, at) => {
        const before = {...left, items}
        const after = {...left, items: items.toSpliced(at % (items.length + 1), at % 2, item)}
        expect(applyPatch(before, encodePatch(before, after))).toEqual(after)
        expect(applyPatch(after, encodePatch(after, before))).toEqual(before)
      }),
      {numRuns: 1000},
    )
  })

  test('repeats only what is new', () => {
    const before = {
      title: 'The quick brown fox jumps over the lazy dog',
      body: [
        block('a', 'One paragraph that stays as it is'),
        block('b', 'A second paragraph, soon to be longer'),
      ],
      old: true,
    }
    const after = {
      title: 'The quick red fox jumps over the lazy dog',
      body: [
        block('a', 'One paragraph that stays as it is'),
        block('n', 'New'),
        block('b', 'A second paragraph, now longer'),
      ],
    }
    // A slice, a new block, and block b with the text of its first child rewritten.
    const body = [11, 0, 21, 0, 1, 20, block('n', 'New'), 12, 1, 11, 2, 12, 0, 11, 1]
    const text = [23, 0, 20, 22, 'now', 23, 30, 37, 15, 16, 15, 16, 15]
    const old = [19, 1]
    const title = [11, 2, 23, 0, 10, 22, 'red', 23, 15, 43, 15]
    expect(encodePatch(before, after)).toEqual([body, text, old, title].flat())
  })

  test('writes creation and deletion as the Studio recognises them', () => {
    expect([encodePatch(null, {a: 1}), encodePatch({a: 1}, null)]).toEqual([
      [0, {a: 1}],
      [0, null],
    ])
  })
})
