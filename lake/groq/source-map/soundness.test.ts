import {jsonPathToStudioPath, parseJsonPath, resolveMapping, studioPath} from '@sanity/client/csm'
import fc from 'fast-check'
import {evaluateSync, type ExprNode} from 'groq-js'
import {expect, test} from 'vitest'
import {QueryParseError} from '../../errors/lake-errors.ts'
import type {GroqDocument} from '../document-source.ts'
import {evaluateQuery, type EvaluationContext, optionsOf} from '../evaluate-query.ts'
import {parseQuery} from '../parse-query.ts'
import {type Perspective, perspectiveView, storedIdOf} from '../perspective/perspective-view.ts'
import {type ArraySelector, contentSourceMap} from './content-source-map.ts'
import {isPlainObject} from './plain-object.ts'
import {traceQuery} from './trace-query.ts'

const text = fc.constantFrom('one', 'two', 'three', '')
/** Not every name and key is easy to put into a path, and some keys come twice. */
const key = fc.constantFrom('k1', 'k2', "k'3", 'k\\4')
const reference = fc.constantFrom('a', 'b', 'c', 'none').map((_ref) => ({_type: 'reference', _ref}))
const child = fc.record({_type: fc.constant('span'), _key: key, text}, {noNullPrototype: true})
const item = fc.record(
  {
    _type: fc.constantFrom('block', 'other'),
    _key: key,
    title: text,
    to: reference,
    children: fc.array(child),
  },
  {requiredKeys: ['_type'], noNullPrototype: true},
)
const content = fc.record(
  {
    _type: fc.constantFrom('story', 'topic'),
    title: text,
    rank: fc.integer({min: 0, max: 3}),
    tags: fc.array(fc.oneof(text, fc.constant(null), fc.integer({min: 0, max: 1})), {maxLength: 4}),
    to: reference,
    many: fc.array(reference, {maxLength: 3}),
    body: fc.array(item, {maxLength: 3}),
    deep: fc.record({title: text, "it's": text}, {requiredKeys: [], noNullPrototype: true}),
    "odd']": text,
  },
  {requiredKeys: ['_type'], noNullPrototype: true},
)

/** A draft shares parts with what is published, as it does in a lake's memory after publishing. */
const documents = fc.tuple(content, content, content, content).map(([a, b, c, draft]): GroqDocument[] => [
  {_id: 'a', ...a},
  {_id: 'b', ...b},
  {_id: 'c', ...c},
  {_id: 'drafts.a', ...draft, ...(a.body && {body: a.body}), ...(a.deep && {deep: a.deep})},
  {_id: 'versions.r1.b', ...b, title: 'released'},
])

const {query} = fc.letrec<{query: string; value: string; list: string; object: string; condition: string}>(
  (tie) => ({
    query: fc.oneof(
      fc.tuple(tie('list'), tie('object')).map(([list, object]) => `${list}${object}`),
      tie('object').map((object) => `*[_type == "story"] | order(title desc, rank)${object}`),
      tie('object').map((object) => `*[rank > 0] | score(title match "t*")${object}`),
      tie('value').map((value) => `*[0]{"only": ${value}}.only`),
      tie('list'),
    ),
    value: fc.oneof(
      {maxDepth: 4},
      fc.constantFrom(
        'title',
        'rank',
        'deep',
        'deep.title',
        'to',
        'tags',
        'to->title',
        'to->to->title',
        '^.title',
      ),
      fc.constantFrom(
        'deep["it\'s"]',
        '@',
        '_id',
        '_originalId',
        '"literal"',
        'upper(title)',
        'rank + 1',
        'body',
      ),
      fc.tuple(tie('value'), tie('value')).map(([a, b]) => `coalesce(${a}, ${b})`),
      fc.tuple(tie('condition'), tie('value'), tie('value')).map(([c, a, b]) => `select(${c} => ${a}, ${b})`),
      fc.tuple(tie('value'), tie('value')).map(([a, b]) => `(${a} + ${b})`),
      tie('list'),
      fc.tuple(tie('list'), fc.integer({min: -1, max: 2})).map(([list, place]) => `${list}[${place}]`),
      tie('object').map((object) => `to->${object}`),
    ),
    list: fc.oneof(
      {maxDepth: 4},
      fc.constantFrom(
        'tags',
        'many',
        'many[]->',
        'body',
        'body[].children[].text',
        '[title, rank]',
        '*',
        '*[].body[]',
      ),
      fc.tuple(tie('list'), tie('condition')).map(([list, condition]) => `(${list})[${condition}]`),
      fc.tuple(tie('list'), tie('object')).map(([list, object]) => `(${list})[]${object}`),
      tie('list').map((list) => `(${list})[0..1]`),
      tie('list').map((list) => `array::unique(${list})`),
      tie('list').map((list) => `array::compact(${list})`),
      fc.tuple(tie('list'), tie('list')).map(([a, b]) => `[...${a}, ...${b}]`),
      fc.tuple(tie('list'), tie('list')).map(([a, b]) => `(${a} + ${b})`),
      tie('condition').map((condition) => `*[${condition}]`),
      fc.tuple(tie('list'), tie('value')).map(([list, value]) => `(${list} | order(${value}))`),
    ),
    object: fc.oneof(
      {maxDepth: 4},
      fc.constantFrom('{title, rank}', '{...}', '{..., "title": ^.title}', '{"up": ^.^.title, "self": @}'),
      fc.tuple(tie('value'), tie('value')).map(([a, b]) => `{"x": ${a}, ..., "y": ${b}}`),
      fc
        .tuple(tie('condition'), tie('object'))
        .map(([condition, object]) => `{..., ${condition} => ${object}}`),
      fc.tuple(tie('value'), tie('object')).map(([value, object]) => `{"x": ${value}, ...to->${object}}`),
    ),
    condition: fc.oneof(
      {maxDepth: 2},
      fc.constantFrom(
        'rank > 1',
        'defined(title)',
        '_type == "story"',
        '_id in ["a", "drafts.a"]',
        'title == ^.title',
      ),
      fc.constantFrom(
        '@ == "one"',
        'count(*[title == ^.title]) > 1',
        'to->rank == 1',
        '^.^.rank > 0',
        'null',
      ),
      tie('value').map((value) => `(${value}) != "one"`),
    ),
  }),
)

const perspective = fc.constantFrom<Perspective>('raw', 'drafts', 'published', ['r1', 'drafts'])

function contextOf(stored: readonly GroqDocument[], of: Perspective): EvaluationContext {
  const source = {documents: stored, get: (id: string) => stored.find(({_id}) => _id === id)}
  return {
    source: perspectiveView(source, of),
    params: {},
    now: new Date(0),
    identityId: 'editor',
    projectId: 'test',
    dataset: 'production',
  }
}

/** Some of the queries made above are none. */
function parsed(asked: string): ExprNode | undefined {
  try {
    return parseQuery(asked, {})
  } catch (error) {
    if (error instanceof QueryParseError) return undefined
    throw error
  }
}

type ResultPath = Parameters<typeof resolveMapping>[0]

/** Every string, number and boolean of a result, with the path to it as clients write it. */
function leavesOf(value: unknown, path: ResultPath = []): {value: unknown; path: ResultPath}[] {
  if (Array.isArray(value)) {
    return value.flatMap((member: unknown, place) => {
      const _key = isPlainObject(member) ? member['_key'] : undefined
      return leavesOf(member, [...path, typeof _key === 'string' ? {_key, _index: place} : place])
    })
  }
  if (isPlainObject(value))
    return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]))
  return value === null ? [] : [{value, path}]
}

/** Every leaf of a result for which the map names a source, with the value that a client finds there. */
function claims(result: unknown, context: EvaluationContext, asked: string, selector: ArraySelector) {
  const map = contentSourceMap(parseQuery(asked, {}), result, context, selector)
  return leavesOf(result).flatMap(({value, path}) => {
    const {mapping, matchedPath} = resolveMapping(path, map) ?? {}
    const source = mapping?.source
    if (matchedPath === undefined || source?.type !== 'documentValue') return []
    const named = map.documents[source.document]?._id
    const shown = context.source.documents.find((document) => storedIdOf(document) === named)
    const base = parseJsonPath(map.paths[source.path] ?? '')
    const way = jsonPathToStudioPath([...base, ...path.slice(parseJsonPath(matchedPath).length)])
    return [{value, there: studioPath.get(shown, way)}]
  })
}

test(
  'values are followed to where groq-js has them, and a source that is named has the very value',
  {timeout: 120_000},
  () => {
    let named = 0
    fc.assert(
      fc.property(
        documents,
        query,
        perspective,
        fc.constantFrom<ArraySelector>('index', 'key'),
        (stored, asked, of, selector) => {
          const context = contextOf(stored, of)
          const tree = parsed(asked)
          if (!tree) return
          expect(traceQuery(tree, context).data).toEqual(evaluateSync(tree, optionsOf(context)).data)
          const result = evaluateQuery(tree, context)
          for (const {value, there} of claims(result, context, asked, selector)) {
            named += 1
            expect(there).toBe(value)
          }
        },
      ),
      {numRuns: 700},
    )
    expect(named).toBeGreaterThan(1000)
  },
)
