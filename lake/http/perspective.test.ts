import {expect, test} from 'vitest'

import {readPerspective} from './perspective.ts'

const administrator = {id: 'editor', role: 'administrator'} as const
const anonymous = {id: 'anonymous', role: 'anonymous'} as const

test.each([
  [undefined, 'v1', 'raw'],
  [undefined, 'v2021-03-25', 'raw'],
  [undefined, 'v2025-02-18', 'raw'],
  [undefined, 'v2025-02-19', 'published'],
  [undefined, 'vX', 'published'],
  ['raw', 'v2025-02-19', 'raw'],
  ['drafts', 'v1', 'drafts'],
  ['previewDrafts', 'v1', 'drafts'],
  ['rSpring,drafts', 'v2025-02-19', ['rSpring', 'drafts']],
  ['rSpring,previewDrafts', 'v2025-02-19', ['rSpring', 'drafts']],
])('perspective %s on %s reads %j', (requested, version, perspective) => {
  expect(readPerspective(requested, version, administrator)).toEqual(perspective)
})

test('an anonymous request reads what is published, whatever the version', () => {
  expect([
    readPerspective(undefined, 'v1', anonymous),
    readPerspective('published', 'v1', anonymous),
  ]).toEqual(['published', 'published'])
})

test.each(['raw', 'drafts', 'rSpring,drafts'])('an anonymous request may not read %s', (requested) => {
  expect(() => readPerspective(requested, 'v1', anonymous)).toThrow('Sign in to read with the perspective')
})

test.each([
  ['raw,drafts', 'raw stands alone'],
  ['rSpring,..', '".." cannot be the name of a release'],
  ['*', '"*" cannot be the name of a release'],
])('%s is no perspective', (requested, reason) => {
  expect(() => readPerspective(requested, 'v1', administrator)).toThrow(reason)
})
