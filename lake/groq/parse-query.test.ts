import {describe, expect, test} from 'vitest'
import {isLakeError, QueryParseError} from '../errors/lake-errors.ts'
import {parseQuery} from './parse-query.ts'

function failure(query: string): unknown {
  try {
    parseQuery(query, {})
  } catch (error) {
    if (!(isLakeError(error) && error instanceof QueryParseError)) throw error
    return {description: error.message, marked: query.slice(error.start, error.end)}
  }
  return undefined
}

describe('parseQuery', () => {
  test.each([
    ['*[_type == "story"', 'Unexpected end of query', '"'],
    ['*[', 'Unexpected end of query', '['],
    ['*[a b]', 'Unable to parse the query from here', 'b]'],
    ['*[_type == "a"]{title,,}', 'Unable to parse the query from here', ',,}'],
    ['*[\n  _type ==\n]', 'Unable to parse the query from here', ']'],
    ['$$', 'Expected expression', '$'],
    ['*[titel(_id) > 3]', 'Undefined function: titel', 'titel'],
    ['*[media::aspect(@, "a")]', 'media::aspect() is not available in this lake', 'media::aspect'],
    ['*[geo::distance(a) < 5]', 'geo::distance() takes 2 arguments', 'geo::distance'],
    ['*[0..."3"]', 'slicing must use constant numbers', '*[0..."3"]'],
    ['*[0...$limit]', 'param $limit referenced, but not provided', '$limit'],
    ['*["$slug" == slug] // $slug\n{"a": $slug}', 'param $slug referenced, but not provided', '$slug'],
    ['* | order(select($fi => 1, 2), $first)', 'param $fi referenced, but not provided', '$fi'],
    ['', 'Expected expression', ''],
    ['*[ // open', 'Unexpected end of query', ''],
    ['// nothing', 'Expected expression', ''],
  ])('marks what is wrong with %j', (query, description, marked) => {
    expect(failure(query)).toEqual({description, marked})
  })

  test.each([
    ['1 // one', '1'],
    ['// two\n2 //', '2'],
    [String.raw`"\u{1F5DE} \ud83d\uddde \u{e9}"`, '"🗞 🗞 é"'],
    [String.raw`"\\u{1F5DE}" // \u{1F5DE}`, String.raw`"\\u{1F5DE}"`],
  ])('reads %j as the specification does', (query, same) => {
    expect(parseQuery(query, {})).toEqual(parseQuery(same, {}))
  })

  test('marks a parameter where it stands as one', () => {
    const query = '*["$slug" == \'$slug\'] // $slug\n{"a": $slug}'
    expect(() => parseQuery(query, {other: 1})).toThrow(
      expect.objectContaining({start: query.lastIndexOf('$slug'), end: query.length - 1}),
    )
    expect(parseQuery(query, {slug: null}).type).toBe('Map')
  })

  test('keeps trees apart by their parameters', () => {
    const query = '*[0...$limit]'
    expect(parseQuery(query, {limit: 1})).toBe(parseQuery(query, {limit: 1}))
    expect(parseQuery(query, {limit: 1})).not.toEqual(parseQuery(query, {limit: 2}))
  })
})
