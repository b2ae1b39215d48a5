import fc from 'fast-check'
import {expect, test} from 'vitest'

import {keepSameParts} from './keep-same-parts.ts'

const before = {
  headline: 'Rain',
  section: {name: 'World'},
  body: [
    {_key: 'a', children: [{text: 'One'}]},
    {_key: 'b', children: [{text: 'Two'}]},
    {_key: 'c', children: [{text: 'Three'}]},
  ],
}

test('what says the same is the same', () => {
  expect(keepSameParts(before, structuredClone(before))).toBe(before)
})

test('a key in one block leaves the others as they are', () => {
  const after = structuredClone(before)
  after.body[1] = {_key: 'b', children: [{text: 'Two!'}]}
  const kept = keepSameParts(before, after)
  expect(kept).toEqual(after)
  expect(kept.section).toBe(before.section)
  expect(kept.body.map((block, index) => block === before.body[index])).toEqual([true, false, true])
})

test('blocks are found again where others were put before them, or taken away', () => {
  const added = structuredClone(before)
  added.body.unshift({_key: 'new', children: []})
  const keptAdded = keepSameParts(before, added)
  expect(keptAdded).toEqual(added)
  expect(keptAdded.body.slice(1).every((block, index) => block === before.body[index])).toBe(true)

  const taken = structuredClone(before)
  taken.body.shift()
  const keptTaken = keepSameParts(before, taken)
  expect(keptTaken).toEqual(taken)
  expect(keptTaken.body.every((block, index) => block === before.body[index + 1])).toBe(true)
})

test('whatever comes after whatever, nothing but identity changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(keepSameParts(one, other)).toEqual(other)
      expect(keepSameParts(other, structuredClone(other))).toBe(other)
    }),
  )
})
