import {describe, expect, test} from 'vitest'
import {parseQuery} from './parse-query.ts'
import {queryDependencies, recordingSource} from './query-dependencies.ts'

const params = {id: 'a', ids: ['a', 'drafts.b'], type: 'story'}

function dependencies(query: string, dereferenced: string[] = []): unknown {
  const found = queryDependencies(parseQuery(query, params), params, dereferenced)
  return found.on === 'everything' ? '*' : {groups: [...found.groups], types: [...found.types]}
}

describe('queryDependencies', () => {
  test.each([
    ['*', '*'],
    ['count(*)', '*'],
    ['*[0]', '*'],
    ['*{title}', '*'],
    ['*[rank > 1]', '*'],
    ['*[references($id)]', '*'],
    ['*[!(_type == "story")]', '*'],
    ['*[_id in path("drafts.**")]', '*'],
    ['*[_id == ^.x]', '*'],
    ['*[_type == "story" || rank > 1]', '*'],
    ['1 + 2', {groups: [], types: []}],
    ['*[_type == $type]', {groups: [], types: ['story']}],
    ['*[_type == "story" && rank > 1] | order(rank)[0...5]{title}', {groups: [], types: ['story']}],
    ['*[_type in ["story", "topic"]]', {groups: [], types: ['story', 'topic']}],
    ['*[_id == $id][0]', {groups: ['a'], types: []}],
    ['*[_id in $ids && _type == "story"]', {groups: ['a', 'b'], types: []}],
    ['*[sanity::versionOf("a")]', {groups: ['a'], types: []}],
    ['*[_id == "a" || _type == "topic"]', {groups: ['a'], types: ['topic']}],
    ['releases::all()[state == "active"]', {groups: [], types: ['system.release']}],
    [
      '{"one": *[_id == "a"]{"two": *[_type == "topic" && references(^._id)]}}',
      {groups: ['a'], types: ['topic']},
    ],
    ['*[_type == "story" && topic._ref in *[_type == "topic"]._id]', {groups: [], types: ['story', 'topic']}],
    ['*[_type == "story" && rank == count(*)]', '*'],
  ])('%s', (query, expected) => {
    expect(dependencies(query)).toEqual(expected)
  })

  test('has the documents that were come to by reference, by the name of their group', () => {
    expect(
      dependencies('*[_id == "a"]{"by": author->name}', ['ann', 'drafts.bob', 'versions.r1.cid']),
    ).toEqual({
      groups: ['a', 'ann', 'bob', 'cid'],
      types: [],
    })
  })

  test('gives up telling documents apart when they are very many', () => {
    const ids = Array.from({length: 251}, (_, index) => `document-${index}`)
    expect([dependencies('null', ids.slice(1)), dependencies('null', ids)]).toEqual([
      {groups: ids.slice(1), types: []},
      '*',
    ])
  })
})

test('recordingSource keeps account of every id that is looked up, found or not', () => {
  const documents = [{_id: 'a'}]
  const recording = recordingSource({documents, get: (id) => documents.find(({_id}) => _id === id)})
  expect([recording.source.get('a'), recording.source.get('b'), [...recording.ids]]).toEqual([
    {_id: 'a'},
    undefined,
    ['a', 'b'],
  ])
})
