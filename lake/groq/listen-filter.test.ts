import {describe, expect, test} from 'vitest'
import {InvalidRequestError} from '../errors/lake-errors.ts'
import type {GroqDocument} from './document-source.ts'
import type {EvaluationContext} from './evaluate-query.ts'
import {listenFilter} from './listen-filter.ts'
import {parseQuery} from './parse-query.ts'

const documents: GroqDocument[] = [
  {_id: 'a', _type: 'story', rank: 1},
  {_id: 'b', _type: 'story', rank: 2, lead: {_ref: 'a'}},
  {_id: 'c', _type: 'topic', rank: 3},
]

const context: EvaluationContext = {
  source: {documents, get: (id) => documents.find(({_id}) => _id === id)},
  params: {type: 'story'},
  now: new Date(0),
  identityId: 'editor',
  projectId: 'test',
  dataset: 'production',
}

describe('listenFilter', () => {
  test.each([
    ['*', ['a', 'b', 'c']],
    ['*[_type == $type]', ['a', 'b']],
    ['*[_type == $type][rank > 1]', ['b']],
    ['*[_type == $type] | order(rank desc) [0...1] {rank}', ['a', 'b']],
    ['*[_type == $type]{"x": *[rank == 9]} | order(_id)', ['a', 'b']],
    ['*[rank > 1][0]._id', ['b', 'c']],
    ['*[rank > 1].lead->', ['b', 'c']],
    ['*[lead->rank == 1]', ['b']],
    ['*[_id match text::query("b")]', ['b']],
  ])('%s is about %j', (query, expected) => {
    const matches = listenFilter(parseQuery(query, context.params))
    expect(documents.filter((document) => matches(document, context)).map(({_id}) => _id)).toEqual(expected)
  })

  test.each(['{"stories": *[_type == "story"]}', 'count(*)', '1 + 2', '[*, *]'])('refuses %s', (query) => {
    expect(() => listenFilter(parseQuery(query, {}))).toThrow(
      new InvalidRequestError(
        'Only a query on documents can be listened to: it begins with `*`, as in `*[_type == "story"]`',
      ),
    )
  })
})
