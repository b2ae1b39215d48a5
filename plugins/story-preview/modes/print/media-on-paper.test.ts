import {expect, test} from 'vitest'

import {mediaOnPaper} from './media-on-paper.ts'

test.each([
  ['print', 'all'],
  ['screen', 'not all'],
  ['all', 'all'],
  ['speech', 'not all'],
  ['only print', 'all'],
  ['only screen and (min-width: 40rem)', 'not all'],
  ['PRINT and (min-width: 40rem)', 'all and (min-width: 40rem)'],
  ['not print', 'not all'],
  ['not screen', 'all'],
  ['not print and (color)', 'not all and (color)'],
  ['(min-width: 40rem)', '(min-width: 40rem)'],
  ['not (min-width: 40rem)', 'not (min-width: 40rem)'],
  ['screen, print', 'not all, all'],
  ['(prefers-color-scheme: dark)', '(max-width: -1px)'],
  ['(prefers-color-scheme:light) and (min-width: 40rem)', '(min-width: 0px) and (min-width: 40rem)'],
  ['', ''],
])('“%s” holds on paper where “%s” holds on a screen', (onPaper, onScreen) => {
  expect(mediaOnPaper(onPaper)).toBe(onScreen)
})
