import {expect, test} from 'vitest'

import {editBlock, editField, editPathOf} from './edit-target.ts'

test.each([
  [editField('headline'), ['headline']],
  [editField('heroImage.caption'), ['heroImage', 'caption']],
  [editBlock('p1'), ['body', {_key: 'p1'}]],
  [editBlock('map', 'creditLine'), ['body', {_key: 'map'}, 'creditLine']],
  [editBlock('position-3'), ['body']],
  [editBlock(undefined), ['body']],
])('An element leads to the field it shows: %#', (attributes, path) => {
  const dataset = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.replace('data-', ''), value]),
  )
  expect(editPathOf(dataset)).toEqual(path)
})

test('Other elements lead nowhere', () => {
  expect(editPathOf({adPosition: 'top'})).toBeUndefined()
})
