import {expect, test} from 'vitest'

import {documentState} from './document-state.ts'

const draft = {_id: 'drafts.a'}
const published = {_id: 'a', _updatedAt: '2026-01-02T03:04:05Z'}

test.each([
  [
    'nothing stored yet',
    {displayed: {_id: 'drafts.a'}, draft: null, published: null, historical: null},
    {kind: 'new'},
  ],
  ['a draft alone', {displayed: draft, draft, published: null, historical: null}, {kind: 'draft'}],
  ['a draft over a published story', {displayed: draft, draft, published, historical: null}, {kind: 'draft'}],
  [
    'a published story',
    {displayed: published, draft: null, published, historical: null},
    {kind: 'published'},
  ],
  [
    'a version in a release',
    {displayed: {_id: 'versions.rSpring.a'}, draft, published, historical: null},
    {kind: 'release', release: 'rSpring'},
  ],
  [
    'an old revision',
    {displayed: published, draft, published, historical: published},
    {kind: 'revision', time: '2026-01-02T03:04:05Z'},
  ],
])('%s', (_name, input, state) => {
  expect(documentState(input)).toEqual(state)
})
