import {expect, test} from 'vitest'

import {readReleases} from './read-releases.ts'

const publishAt = '2023-01-02T06:00:00Z'

test('releases are read with their titles, where they have one', () => {
  expect(
    readReleases([
      {name: 'rSpring', publishAt, title: 'Spring edition'},
      {name: 'rPlain', publishAt, title: null},
      {name: 'rEmpty', publishAt, title: ''},
    ]),
  ).toEqual([
    {name: 'rSpring', publishAt, title: 'Spring edition'},
    {name: 'rPlain', publishAt, title: undefined},
    {name: 'rEmpty', publishAt, title: undefined},
  ])
})

test.each([[undefined], [null], [{}], [[null, 7, {name: 'r'}, {publishAt}, {name: 7, publishAt}]]])(
  'in %j there are none',
  (result) => {
    expect(readReleases(result)).toEqual([])
  },
)
