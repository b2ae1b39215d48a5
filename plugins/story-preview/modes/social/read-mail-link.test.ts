import {expect, test} from 'vitest'

import {mailDraft} from './read-mail-link.ts'

test.each([
  [
    'mailto:?subject=Rain%20%26%20snow&body=https%3A%2F%2Fnews.example%2Frain%3Fa%3D1',
    {subject: 'Rain & snow', body: 'https://news.example/rain?a=1'},
  ],
  ['mailto:desk@news.example?Subject=1+1', {subject: '1+1', body: ''}],
  ['mailto:?body=100%', {subject: '', body: '100%'}],
  ['mailto:desk@news.example', undefined],
  ['mailto:?', undefined],
  ['', undefined],
])('%s begins the message %o', (address, draft) => {
  expect(mailDraft(address)).toEqual(draft)
})
