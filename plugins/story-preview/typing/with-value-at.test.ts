import {expect, test} from 'vitest'

import {withValueAt} from './with-value-at.ts'

const document = {
  headline: 'Rain',
  body: [{_key: 'p1', links: [{_key: 'l1', title: 'The dam holds'}]}, null, {_key: 'p2'}],
}

test.each([
  [['headline'], {...document, headline: 'X'}],
  [['lead'], {...document, lead: 'X'}],
  [
    ['body', {_key: 'p1'}, 'links', {_key: 'l1'}, 'title'],
    {
      ...document,
      body: [{_key: 'p1', links: [{_key: 'l1', title: 'X'}]}, null, {_key: 'p2'}],
    },
  ],
  [['body', 2, 'text'], {...document, body: [document.body[0], null, {_key: 'p2', text: 'X'}]}],
])('at %j', (path, expected) => {
  expect(withValueAt(document, path, 'X')).toEqual(expected)
})

test.each([
  [['body', {_key: 'gone'}, 'text']],
  [['body', 7]],
  [['body', 1, 'text']],
  [['headline', 'text']],
  [['headline', 0]],
])('at %j, where nothing can stand', (path) => {
  expect(withValueAt(document, path, 'X')).toBe(document)
})

test('what is not on the way stays the same object', () => {
  const changed = withValueAt(document, ['body', {_key: 'p2'}, 'text'], 'X')
  expect(changed.body[0]).toBe(document.body[0])
  expect(document.body[2]).toEqual({_key: 'p2'})
})
