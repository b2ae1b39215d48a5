import {expect, test} from 'vitest'

import {valueAt} from './value-at.ts'

const document = {
  headline: 'Rain',
  body: [{_key: 'p1', links: [{_key: 'l1', title: 'The dam holds'}]}, null, 'loose'],
}

test.each([
  [[], document],
  [['headline'], 'Rain'],
  [['body', {_key: 'p1'}, 'links', {_key: 'l1'}, 'title'], 'The dam holds'],
  [['body', 2], 'loose'],
  [['body', 1, 'title'], undefined],
  [['body', {_key: 'gone'}], undefined],
  [['headline', 'length'], undefined],
  [['headline', {_key: 'p1'}], undefined],
])('at %j', (path, value) => {
  expect(valueAt(document, path)).toEqual(value)
})
