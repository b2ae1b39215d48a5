import {expect, test} from 'vitest'

import {directionOf} from './text-direction.ts'

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['not a language', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
