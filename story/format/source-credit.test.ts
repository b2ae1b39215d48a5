import {expect, test} from 'vitest'

import {formatByline, formatSourceLine} from './source-credit.ts'

test.each([
  ['sourceLine', {byline: undefined, sourceLine: 'Agencies/ec/ac'}],
  ['byline', {byline: 'By Agencies', sourceLine: undefined}],
  ['hidden', {byline: undefined, sourceLine: undefined}],
] as const)('A source shown as %s', (display, shown) => {
  expect({
    byline: formatByline('Agencies', display),
    sourceLine: formatSourceLine('Agencies', ['ec', 'ac'], display),
  }).toEqual(shown)
})
