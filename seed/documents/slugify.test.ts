import {describe, expect, test} from 'vitest'

import {slugify} from './slugify.ts'

describe('slugify', () => {
  test.each([
    ["Putin says Russia expects China's Xi", 'putin-says-russia-expects-chinas-xi'],
    ['Müller & Søn: “50%” up', 'muller-s-n-50-up'],
    ['  --World--  ', 'world'],
    ['北京', ''],
    ['', ''],
  ])('%j becomes %j', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  test('is cut between words at 96 characters', () => {
    expect(slugify('twelve chars '.repeat(10))).toBe('twelve-chars-'.repeat(7).slice(0, -1))
    expect(slugify(`${'word '.repeat(19)}longer`)).toBe('word-'.repeat(19).slice(0, -1))
  })

  test('cuts a single word that is too long', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(96))
  })
})
