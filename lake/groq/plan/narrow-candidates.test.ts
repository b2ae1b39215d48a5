import {evaluateSync, toJS, type ExprNode} from 'groq-js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {DocumentSource, GroqDocument} from '../document-source.ts'
import {parseQuery} from '../parse-query.ts'
import {visitTree} from '../syntax-tree.ts'
import {narrowCandidates} from './narrow-candidates.ts'

const documents: GroqDocument[] = [
  ...['a', 'b', 'c'].map((_id) => ({_id, _type: 'story', n: 1})),
  ...['drafts.a', 'drafts.d'].map((_id) => ({_id, _type: 'story', n: 2})),
  {_id: 't', _type: 'topic', n: 3},
  {_id: 'u', _type: 'link', n: 3},
  {_id: 'versions.r.a', _type: 'story', n: 1},
]
const source: DocumentSource = {documents, get: (id) => documents.find(({_id}) => _id === id)}

function evaluated(tree: ExprNode): unknown {
  return toJS(evaluateSync(tree, {dataset: documents, params: {}}))
}

/** How many documents groq-js has to look at in the first filter. */
function candidates(tree: ExprNode): number {
  let count = documents.length
  visitTree(tree, (node) => {
    if (node.type === 'Filter' && node.base.type === 'Value' && Array.isArray(node.base.value)) {
      count = node.base.value.length
    }
  })
  return count
}

describe('narrowCandidates', () => {
  test.each([
    ['*[_id == "a"]', 1],
    ['*["a" == _id]', 1],
    ['*[_id == $id]', 1],
    ['*[_id in ["b", "a", "a", $id, "no-such"]]', 2],
    ['*[_id in $ids]', 2],
    ['*[_id == 7]', 0],
    ['*[_type == "topic" && n > 1]', 1],
    ['*[n > 1 && (_type in ["topic", "link"])]', 2],
    ['*[_type == "story" && _id in $ids]', 2],
    ['*[_type == "topic" || _id == "a"]', 2],
    ['*[_type == "topic" || n == 1]', 8],
    ['*[sanity::versionOf("a")]', 3],
    ['*[sanity::versionOf("drafts.a")]', 1],
    ['*[!(_type == "story")]', 8],
    ['*[_id == ^.x]', 8],
    ['*[lead._id == "a"]', 8],
  ])('looks at the right number of documents for %s and finds the same', (query, expected) => {
    const tree = parseQuery(query, {id: 'a', ids: ['c', 'a']})
    const planned = narrowCandidates(tree, {source, params: {}})
    expect(candidates(planned)).toBe(expected)
    expect(evaluated(planned)).toEqual(evaluated(tree))
  })

  test('never changes what a filter finds', () => {
    const name = fc.constantFrom('"a"', '"b"', '"drafts.a"', '"t"', '"x"', '3', 'null')
    const type = fc.constantFrom('"story"', '"topic"', '"x"')
    const condition = fc.oneof(
      name.map((id) => `_id == ${id}`),
      fc.array(name).map((ids) => `_id in [${ids.join(', ')}]`),
      type.map((value) => `_type == ${value}`),
      fc.array(type).map((types) => `_type in [${types.join(', ')}]`),
      name.map((id) => `sanity::versionOf(${id})`),
      fc.constantFrom('n == 1', 'n > $x', 'true', 'false', 'null'),
    )
    const {filter} = fc.letrec<{filter: string; joined: string}>((tie) => ({
      filter: fc.oneof({maxDepth: 3}, condition, tie('joined')),
      joined: fc
        .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'), fc.boolean())
        .map(([left, operator, right, negated]) => `${negated ? '!' : ''}((${left}) ${operator} (${right}))`),
    }))
    fc.assert(
      fc.property(filter, (expression) => {
        const tree = parseQuery(`*[${expression}]`, {x: null})
        expect(evaluated(narrowCandidates(tree, {source, params: {}}))).toEqual(evaluated(tree))
      }),
      {numRuns: 500},
    )
  })
})
