import {expect, test} from 'vitest'

import {evaluatePage, type PreviewDocument} from './evaluate-page.ts'

const query =
  '*[_id == $id][0]{_id, _originalId, title, "section": section->{name, "desk": desk->name}, "gone": gone->name}'

const draft: PreviewDocument = {
  _id: 'drafts.story',
  _type: 'article',
  title: 'Typing',
  section: {_ref: 'world'},
  gone: {_ref: 'deleted'},
}

const NOON = new Date('2023-01-03T12:00:00.000Z')

const stored: Record<string, PreviewDocument> = {
  world: {_id: 'drafts.world', _type: 'section', name: 'World', desk: {_ref: 'foreign'}},
  foreign: {_id: 'foreign', _type: 'desk', name: 'Foreign desk'},
}

test('answers as the API does under the drafts perspective, and names what it looked for', () => {
  const evaluation = evaluatePage(query, {id: 'story'}, [draft], (id) => stored[id] ?? null, NOON)
  expect(evaluation).toEqual({
    result: {
      _id: 'story',
      _originalId: 'drafts.story',
      title: 'Typing',
      section: {name: 'World', desk: 'Foreign desk'},
      gone: null,
    },
    dereferenced: ['world', 'foreign', 'deleted'],
    pending: [],
    missing: ['deleted'],
  })
})

test('what is not known yet is pending, not missing', () => {
  const evaluation = evaluatePage(query, {id: 'story'}, [draft], () => undefined, NOON)
  expect(evaluation).toEqual({
    result: {_id: 'story', _originalId: 'drafts.story', title: 'Typing', section: null, gone: null},
    dereferenced: ['world', 'deleted'],
    pending: ['world', 'deleted'],
    missing: [],
  })
})

test('a document that refers to itself ends', () => {
  const narcissus = {_id: 'story', _type: 'article', title: 'Me', section: {_ref: 'story'}}
  expect(
    evaluatePage(
      '*[_id == $id][0]{"twice": section->section->title}',
      {id: 'story'},
      [narcissus],
      () => null,
      NOON,
    ),
  ).toEqual({result: {twice: 'Me'}, dereferenced: ['story'], pending: [], missing: []})
})

test.each([
  ['2023-01-03T11:59:59.999Z', null],
  ['2023-01-03T12:00:00.000Z', 'Embargoed'],
])('at %s now() lets through %j', (now, title) => {
  const {result} = evaluatePage(
    '*[_id == $id && dateTime(until) <= dateTime(now())][0].title',
    {id: 'story'},
    [{_id: 'story', _type: 'article', title: 'Embargoed', until: NOON.toISOString()}],
    () => null,
    new Date(now),
  )
  expect(result).toBe(title)
})
