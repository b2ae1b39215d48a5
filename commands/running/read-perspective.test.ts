import {expect, test} from 'vitest'

import {CommandError} from './command-error.ts'
import {readPerspective} from './read-perspective.ts'

test.each(['published', 'drafts', 'raw'])('%s is itself', (name) => {
  expect(readPerspective(name)).toBe(name)
})

test('anything else is a stack of releases', () => {
  expect(readPerspective('rSpring')).toEqual(['rSpring'])
  expect(readPerspective('rSpring, drafts')).toEqual(['rSpring', 'drafts'])
})

test.each(['', 'rSpring,', 'a/b'])('refuses “%s”', (value) => {
  expect(() => readPerspective(value)).toThrow(
    new CommandError(
      `“${value}” is no perspective. Use published, drafts, raw, or names of releases with commas between them.`,
    ),
  )
})
