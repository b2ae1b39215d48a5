import {describe, expect, test} from 'vitest'
import type {DocumentSource, GroqDocument} from '../document-source.ts'
import {perspectiveView, publicView, type Perspective} from './perspective-view.ts'

function sourceOf(documents: GroqDocument[]): DocumentSource {
  return {documents, get: (id) => documents.find(({_id}) => _id === id)}
}

const source = sourceOf([
  {_id: '_.releases.rA', from: 'release'},
  {_id: 'a', from: 'published'},
  {_id: 'b', from: 'published'},
  {_id: 'd', from: 'published'},
  {_id: 'drafts.a', from: 'draft'},
  {_id: 'drafts.c', from: 'draft'},
  {_id: 'versions.rA.a', from: 'rA'},
  {_id: 'versions.rA.d', from: 'rA', _system: {delete: true}},
  {_id: 'versions.rB.a', from: 'rB'},
  {_id: 'versions.rB.e', from: 'rB'},
])

function shown(perspective: Perspective): unknown {
  return perspectiveView(source, perspective).documents.map(({_id, _originalId, from}) => [
    _id,
    _originalId,
    from,
  ])
}

const RELEASE = ['_.releases.rA', '_.releases.rA', 'release']

describe('perspectiveView', () => {
  test('raw shows every document as it is', () => {
    expect(perspectiveView(source, 'raw')).toBe(source)
    expect(perspectiveView(source, ['raw'])).toBe(source)
  })

  test('published shows published documents only', () => {
    expect(shown('published')).toEqual([
      RELEASE,
      ['a', 'a', 'published'],
      ['b', 'b', 'published'],
      ['d', 'd', 'published'],
    ])
  })

  test('drafts shows each document once, its draft before what is published', () => {
    expect(shown('drafts')).toEqual([
      RELEASE,
      ['a', 'drafts.a', 'draft'],
      ['b', 'b', 'published'],
      ['c', 'drafts.c', 'draft'],
      ['d', 'd', 'published'],
    ])
  })

  test('a stack shows the version of the first release that has one, and hides what it is to unpublish', () => {
    expect(shown(['rA', 'rB', 'drafts'])).toEqual([
      RELEASE,
      ['a', 'versions.rA.a', 'rA'],
      ['b', 'b', 'published'],
      ['c', 'drafts.c', 'draft'],
      ['e', 'versions.rB.e', 'rB'],
    ])
    expect(shown(['rB'])).toEqual([
      RELEASE,
      ['a', 'versions.rB.a', 'rB'],
      ['b', 'b', 'published'],
      ['d', 'd', 'published'],
      ['e', 'versions.rB.e', 'rB'],
    ])
  })

  test('finds documents by their published id only', () => {
    const view = perspectiveView(source, 'drafts')
    expect([view.get('a')?.['from'], view.get('drafts.a'), view.get('e')]).toEqual([
      'draft',
      undefined,
      undefined,
    ])
  })

  test('is made once for the same documents', () => {
    expect(perspectiveView(source, 'drafts')).toBe(perspectiveView(source, ['drafts', 'published']))
  })
})

test('publicView shows published documents whose id has no dot', () => {
  expect(publicView(source).documents.map(({_id}) => _id)).toEqual(['a', 'b', 'd'])
  expect(publicView(source).get('drafts.a')).toBeUndefined()
})
