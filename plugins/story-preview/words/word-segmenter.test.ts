import {expect, test} from 'vitest'

import {countWords} from './word-segmenter.ts'

test.each([
  ['', 'en', 0],
  ['Rain falls on Oslo.', 'en', 4],
  ["China's Xi – and others", 'en', 4],
  ['俄罗斯总统普京', 'zh-Hans', 4],
  ['Rain falls.', '', 2],
  ['Rain falls.', '<b>', 2],
])('“%s” (%s) has %d words', (text, lang, words) => {
  expect(countWords(text, lang)).toBe(words)
})
