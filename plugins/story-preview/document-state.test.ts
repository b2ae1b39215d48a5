import {expect, test} from 'vitest'

import {documentState} from './document-state.ts'

const draft = {_id: 'drafts.a'}
const published = {_id: 'a', _updatedAt: '2026-01-02T03:04:05Z'}

test.each([
  [
    'nothing stored yet',
    {
      displayed: {_id: 'drafts.a'},
      draft: null,
      published: null,
      isDeleted: false,
      releaseTitle: undefined,
      revision: undefined,
    },
    {kind: 'new'},
  ],
  [
    'a story that was deleted a moment ago',
    {
      displayed: draft,
      draft: null,
      published: null,
      isDeleted: true,
      releaseTitle: undefined,
      revision: undefined,
    },
    {kind: 'deleted'},
  ],
  [
    'a draft alone',
    {
      displayed: draft,
      draft,
      published: null,
      isDeleted: false,
      releaseTitle: undefined,
      revision: undefined,
    },
    {kind: 'draft'},
  ],
  [
    'a draft over a published story',
    {displayed: draft, draft, published, isDeleted: false, releaseTitle: undefined, revision: undefined},
    {kind: 'draft'},
  ],
  [
    'a published story',
    {
      displayed: published,
      draft: null,
      published,
      isDeleted: false,
      releaseTitle: undefined,
      revision: undefined,
    },
    {kind: 'published'},
  ],
  [
    'a version in a release',
    {
      displayed: {_id: 'versions.rSpring.a'},
      draft,
      published,
      isDeleted: false,
      releaseTitle: undefined,
      revision: undefined,
    },
    {kind: 'release', release: 'rSpring'},
  ],
  [
    'a version in a release with a title',
    {
      displayed: {_id: 'versions.rSpring.a'},
      draft,
      published,
      isDeleted: false,
      releaseTitle: 'Spring edition',
      revision: undefined,
    },
    {kind: 'release', release: 'Spring edition'},
  ],
  [
    'an old revision',
    {displayed: published, draft, published, isDeleted: false, releaseTitle: undefined, revision: 'r1'},
    {kind: 'revision', time: '2026-01-02T03:04:05Z'},
  ],
])('%s', (_name, input, state) => {
  expect(documentState(input)).toEqual(state)
})
