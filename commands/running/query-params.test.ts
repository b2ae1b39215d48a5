import {expect, test} from 'vitest'

import {CommandError} from './command-error.ts'
import {readParams} from './query-params.ts'

test('takes JSON as JSON and the rest as text', () => {
  expect(
    readParams(['limit=3', '$slug=a-story', 'draft=true', 'ids=["a","b"]', 'text=a = b', 'empty=']),
  ).toEqual({
    limit: 3,
    slug: 'a-story',
    draft: true,
    ids: ['a', 'b'],
    text: 'a = b',
    empty: '',
  })
})

test('refuses what is not a pair', () => {
  expect(() => readParams(['limit'])).toThrow(
    new CommandError('"limit" is not a parameter. Write it as --param name=value.'),
  )
})
