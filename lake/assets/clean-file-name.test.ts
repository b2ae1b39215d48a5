import {expect, test} from 'vitest'

import {cleanFileName} from './clean-file-name.ts'

test.each([
  ['front page.jpg', 'front page.jpg'],
  ['café.jpg', 'café.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\photos\\a.jpg', 'a.jpg'],
  ['a\0b\r\n.jpg', 'ab.jpg'],
  ['gpj.\u202eexe', 'gpj.exe'],
  ['broken \ud800.jpg', 'broken \ufffd.jpg'],
  [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(195)}.jpeg`],
  ['😀'.repeat(200), '😀'.repeat(100)],
  [`x${'😀'.repeat(200)}`, `x${'😀'.repeat(99)}`],
  ['..', undefined],
  ['photos/', undefined],
  ['', undefined],
])('%j becomes %j', (name, expected) => {
  expect(cleanFileName(name)).toBe(expected)
})
