import {expect, test} from 'vitest'

import {renderReport} from './render-report.ts'

test('a report is one row per line, then what is assumed, empty and doubtful', () => {
  const text = renderReport({
    lines: [
      {number: 1, text: 'Logo', fate: 'dropped', reason: 'an image'},
      {number: 2, text: ' \u00a0', fate: 'dropped', reason: 'blank line'},
      {
        number: 3,
        text: 'A\u001b[31m red headline that goes on and on, until nobody would read it to its end',
        fate: 'imported',
        into: [
          {document: 'article-a-red', path: 'headline'},
          {document: 'article-a-red', path: 'slug'},
          {document: 'section-world', path: 'name'},
        ],
        note: 'once',
      },
    ],
    assumptions: [
      {field: {document: 'siteSettings', path: 'timeZone'}, value: 'UTC', because: 'nothing is said'},
    ],
    absent: [{field: {document: 'article-a-red', path: 'standfirst'}, because: 'there is none'}],
    warnings: [
      {lines: [], message: 'About all of it.'},
      {lines: [1, 3], message: 'About two lines.'},
    ],
  })
  expect(text).toBe(`
Lines
  1  Logo                                                              dropped: an image
  3  A�[31m red headline that goes on and on, until nobody would rea…  imported: article headline, slug; section-world name (once)
  (3 lines in all, 1 of them blank)

Assumed
  siteSettings timeZone = UTC: nothing is said

Left empty
  article standfirst: there is none

To look at
  About all of it.
  line 1 and 3: About two lines.
`)
})
