import {expect, test} from 'vitest'

import {contentWith, strengthened} from './publishable-content.ts'

test('what is published is the draft’s content with its record', () => {
  const draft = {
    _id: 'drafts.a',
    _type: 'article',
    _rev: 'r',
    _createdAt: '2023-01-01T00:00:00Z',
    _updatedAt: '2023-01-02T00:00:00Z',
    _system: {},
    headline: 'Ships wait',
    updateNote: 'Adds the toll.',
  }
  expect(contentWith(draft, {publishedAt: '2023-01-03T00:00:00Z', updateNote: undefined})).toEqual({
    _type: 'article',
    headline: 'Ships wait',
    publishedAt: '2023-01-03T00:00:00Z',
  })
})

test('references wait no longer for their target, and weak ones stay weak', () => {
  const hold = {type: 'topic'}
  expect(
    strengthened({
      topics: [
        {_key: 'a', _ref: 'a', _weak: true, _strengthenOnPublish: hold},
        {_key: 'b', _ref: 'b', _weak: true, _strengthenOnPublish: {...hold, weak: true}},
        {_key: 'c', _ref: 'c', _weak: true},
        {_key: 'd', _ref: 'd'},
      ],
      body: [{markDefs: [{story: {_ref: 'e', _strengthenOnPublish: hold}}]}, 'text', null, 7],
    }),
  ).toEqual({
    topics: [
      {_key: 'a', _ref: 'a'},
      {_key: 'b', _ref: 'b', _weak: true},
      {_key: 'c', _ref: 'c', _weak: true},
      {_key: 'd', _ref: 'd'},
    ],
    body: [{markDefs: [{story: {_ref: 'e'}}]}, 'text', null, 7],
  })
})
