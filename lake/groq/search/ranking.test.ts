import {describe, expect, test} from 'vitest'
import type {GroqDocument} from '../document-source.ts'
import {evaluateQuery} from '../evaluate-query.ts'
import {parseQuery} from '../parse-query.ts'

const longText = (words: string) => `${words} ${'and what else there is to say of the day '.repeat(5)}`

/** In an order of ids that is none of the expected ones. */
const documents: GroqDocument[] = [
  {_id: 'a-body', _type: 'story', title: 'Monday', body: longText('The harbour. '.repeat(8))},
  {_id: 'b-title', _type: 'story', title: 'Harbour opens', body: longText('On Monday.')},
  {_id: 'c-both', _type: 'story', title: 'Harbour closed', body: longText('The harbour was closed.')},
  {
    _id: 'd-standfirst',
    _type: 'story',
    title: 'Tuesday',
    standfirst: 'Harbour news',
    body: longText('None.'),
  },
  {_id: 'e-neither', _type: 'story', title: 'Wednesday', body: longText('None.')},
]

function ranked(pipeline: string, params: Record<string, unknown> = {}): unknown {
  const tree = parseQuery(`*${pipeline} | order(_score desc) [_score > 0]._id`, params)
  return evaluateQuery(tree, {
    source: {documents, get: (id) => documents.find(({_id}) => _id === id)},
    params,
    now: new Date(0),
    identityId: 'editor',
    projectId: 'newsroom',
    dataset: 'production',
  })
}

const boosted = (title: number, body: number) =>
  `| score(boost(title match text::query("harbour"), ${title}), boost(body match text::query("harbour"), ${body}))`

describe('ranking', () => {
  test('as the Studio searches: what an editor calls it comes first, what the body says last', () => {
    const boosts = [
      'boost(_type in ["story"] && title match text::query($__query), 10)',
      'boost(_type in ["story"] && standfirst match text::query($__query), 5)',
      '([@, _id] match text::query($__query) || references($__rawQuery))',
    ]
    const pipeline = `[_type in $__types] | score(${boosts.join(', ')})`
    const params = {__types: ['story'], __query: 'harb*', __rawQuery: 'harb'}
    expect(ranked(pipeline, params)).toEqual(['c-both', 'b-title', 'd-standfirst', 'a-body'])
  })

  test('without boosts: titles before bodies, however often those say it', () => {
    expect(ranked('| score(@ match text::query("harbour"))')).toEqual([
      'c-both',
      'b-title',
      'd-standfirst',
      'a-body',
    ])
  })

  test('of fields, by their boosts', () => {
    expect([ranked(boosted(3, 1)), ranked(boosted(1, 3))]).toEqual([
      ['c-both', 'b-title', 'a-body'],
      ['c-both', 'a-body', 'b-title'],
    ])
  })

  test('with plain `match`, by the number of occurrences', () => {
    expect(ranked('| score(body match "harbour")')).toEqual(['a-body', 'c-both'])
    expect(ranked('| score(boost(title match "harb*", 4), body match "monday")')).toEqual([
      'b-title',
      'c-both',
    ])
  })

  test('of conditions that are true or false', () => {
    expect(ranked('| score(title == "Monday", boost(title == "Tuesday", 2))')).toEqual([
      'd-standfirst',
      'a-body',
    ])
  })

  test('leaves nothing out by itself', () => {
    expect(ranked('| score(title match text::query("absent")) | order(_id)')).toEqual([])
  })
})
