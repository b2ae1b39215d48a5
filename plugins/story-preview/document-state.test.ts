import {expect, test} from 'vitest'

import {documentState} from './document-state.ts'

const draft = {_id: 'drafts.a'}
const published = {_id: 'a', _updatedAt: '2026-01-02T03:04:05Z'}

test.each([
  [
    'nothing stored yet',
    {displayed: {_id: 'drafts.a'}, draft: null, published: null, revision: undefined},
    {kind: 'new'},
  ],
  ['a draft alone', {displayed: draft, draft, published: null, revision: undefined}, {kind: 'draft'}],
  [
    'a draft over a published story',
    {displayed: draft, draft, published, revision: undefined},
    {kind: 'draft'},
  ],
  [
    'a published story',
    {displayed: published, draft: null, published, revision: undefined},
    {kind: 'published'},
  ],
  [
    'a version in a release',
    {displayed: {_id: 'versions.rSpring.a'}, draft, published, revision: undefined},
    {kind: 'release', release: 'rSpring'},
  ],
  [
    'an old revision',
    {displayed: published, draft, published, revision: 'r1'},
    {kind: 'revision', time: '2026-01-02T03:04:05Z'},
  ],
])('%s', (_name, input, state) => {
  expect(documentState(input)).toEqual(state)
})
