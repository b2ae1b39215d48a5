import {describe, expect, test} from 'vitest'

import {type Alignable, alignBlocks} from './align-blocks.ts'

const p = (text: string, identity?: string): Alignable => ({identity, name: 'p', text})

/** Alignments in short: “before → after”, with a dash for none. */
function aligned(before: readonly Alignable[], after: readonly Alignable[]): string[] {
  return alignBlocks(before, after).map((pair) => `${pair.before?.text ?? '–'} → ${pair.after?.text ?? '–'}`)
}

test('equal blocks are each other’s', () => {
  expect(aligned([p('a'), p('b')], [p('a'), p('b')])).toEqual(['a → a', 'b → b'])
  expect(aligned([], [])).toEqual([])
})

describe('blocks of a field', () => {
  test('are the same block, whatever they say', () => {
    expect(aligned([p('a', '1'), p('b', '2')], [p('x', '1'), p('b', '2')])).toEqual(['a → x', 'b → b'])
  })

  test('are found again around what was inserted and deleted', () => {
    expect(
      aligned([p('a', '1'), p('b', '2'), p('c', '3')], [p('new', '9'), p('a', '1'), p('changed', '3')]),
    ).toEqual(['– → new', 'a → a', 'b → –', 'c → changed'])
  })

  test('that change places are deleted at the one and inserted at the other', () => {
    expect(aligned([p('a', '1'), p('b', '2')], [p('b', '2'), p('a', '1')])).toEqual([
      'a → –',
      'b → b',
      '– → a',
    ])
  })

  test('are other blocks once they are headings', () => {
    expect(aligned([p('a', '1')], [{identity: '1', name: 'h2', text: 'a'}])).toEqual(['a → –', '– → a'])
  })
})

describe('blocks of no field', () => {
  test('are found by what they say', () => {
    expect(aligned([p('a'), p('b')], [p('new'), p('a'), p('b')])).toEqual(['– → new', 'a → a', 'b → b'])
  })

  test('are altered when most of their words stay', () => {
    expect(aligned([p('Rain falls on Oslo'), p('b')], [p('Rain falls on Bergen'), p('b')])).toEqual([
      'Rain falls on Oslo → Rain falls on Bergen',
      'b → b',
    ])
  })

  test('are others when few of their words stay', () => {
    expect(aligned([p('Rain falls on Oslo')], [p('The minister resigned yesterday')])).toEqual([
      'Rain falls on Oslo → –',
      '– → The minister resigned yesterday',
    ])
  })

  test('keep their order when more than one was altered', () => {
    expect(
      aligned(
        [p('Rain falls on Oslo'), p('Snow falls on the hills')],
        [p('Nobody came.'), p('Rain falls on Bergen'), p('Snow falls on the roofs')],
      ),
    ).toEqual([
      '– → Nobody came.',
      'Rain falls on Oslo → Rain falls on Bergen',
      'Snow falls on the hills → Snow falls on the roofs',
    ])
  })
})
