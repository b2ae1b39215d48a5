import {expect, test} from 'vitest'

import {pictureDisclosures} from './disclosure.ts'

const plain = {dateCreated: null, stateAgency: false, handout: false, standIn: false}
const published = '2022-12-30T11:19:00Z'

test.each([
  [
    'everything',
    {dateCreated: '2022-02-04', stateAgency: true, handout: true, standIn: true},
    [
      'Stand-in picture: caption and credit are those of the original',
      'File photo, 4 Feb 2022',
      'Handout from a state agency',
    ],
  ],
  ['a state agency', {...plain, stateAgency: true}, ['Released by a state agency']],
  ['a handout', {...plain, handout: true}, ['Handout']],
  ['a picture of the week', {...plain, dateCreated: '2022-12-24'}, []],
  ['a picture a week old', {...plain, dateCreated: '2022-12-23'}, ['File photo, 23 Dec 2022']],
  ['a picture from the future', {...plain, dateCreated: '2023-02-04'}, []],
  ['nothing', plain, []],
])('Readers are told of %s', (_what, picture, lines) => {
  expect(pictureDisclosures(picture, published)).toEqual(lines)
})

test('Without a publication time nothing is called a file photo', () => {
  expect(pictureDisclosures({...plain, dateCreated: '1999-01-01'}, null)).toEqual([])
})
