import {expect, test} from 'vitest'

import {longStory} from '../fixtures/long-story.ts'
import {siteSettings} from '../fixtures/settings.ts'
import {readSettings} from '../reading/read-settings.ts'
import {readStory} from '../reading/read-story.ts'
import {isSameValue} from './memo-by-value.ts'

test.each([
  [1, 1, true],
  [Number.NaN, Number.NaN, true],
  [null, undefined, false],
  [{}, null, false],
  [[], {}, false],
  [{a: [1, {b: 'x'}]}, {a: [1, {b: 'x'}]}, true],
  [{a: [1, {b: 'x'}]}, {a: [1, {b: 'y'}]}, false],
  [{a: undefined}, {b: undefined}, false],
  [{a: 1}, {a: 1, b: 2}, false],
])('%j and %j', (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same)
})

test('A keystroke changes one block of the story as it is read', () => {
  const settings = readSettings(siteSettings)
  const before = readStory(longStory, settings)
  const typed = structuredClone(longStory)
  const block = typed.body?.[100]
  if (block?._type === 'block' && block.children?.[0] !== undefined) block.children[0].text += '!'
  const after = readStory(typed, settings)
  const changed = after.body.filter((part, index) => !isSameValue(part, before.body[index]))
  expect(changed.map((part) => part._key)).toEqual(['p100'])
  expect(isSameValue({...after, body: []}, {...before, body: []})).toBe(true)
})
