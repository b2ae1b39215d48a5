import {describe, expect, test} from 'vitest'
import type {GroqDocument} from '../document-source.ts'
import {evaluateQuery, type EvaluationContext} from '../evaluate-query.ts'
import {parseQuery} from '../parse-query.ts'
import {type Perspective, perspectiveView} from '../perspective/perspective-view.ts'
import {type ArraySelector, contentSourceMap} from './content-source-map.ts'

const span = (_key: string, text: string) => ({_type: 'span', _key, text})
const block = (_key: string, ...children: object[]) => ({_type: 'block', _key, children})
const reference = (_ref: string) => ({_type: 'reference', _ref})

const documents: GroqDocument[] = [
  {_id: 'ann', _type: 'person', name: 'Ann', employer: reference('firm')},
  {_id: 'bob', _type: 'person', name: 'Bob', nick: 'B.'},
  {_id: 'drafts.ann', _type: 'person', name: 'Ann (draft)'},
  {_id: 'firm', _type: 'firm', name: 'Firm'},
  {
    _id: 's1',
    _type: 'story',
    title: 'One',
    rank: 2,
    slug: {_type: 'slug', current: 'one'},
    author: reference('ann'),
    others: [reference('bob'), reference('missing'), reference('ann')],
    tags: ['x', 'y', 'x'],
    body: [block('b1', span('s1', 'First '), span('s2', 'text')), block('b2', span('s1', 'Second'))],
    links: [
      {_key: 'l1', kind: 'a', url: 'u1'},
      {_key: 'l2', kind: 'b', url: 'u2', target: reference('bob')},
    ],
  },
  {_id: 's2', _type: 'story', title: 'Two', rank: 1, tags: [], body: null},
  {_id: 'versions.r1.s1', _type: 'story', title: 'One (release)'},
]

function contextOf(perspective: Perspective = 'raw'): EvaluationContext {
  const source = {documents, get: (id: string) => documents.find(({_id}) => _id === id)}
  return {
    source: perspectiveView(source, perspective),
    params: {},
    now: new Date(0),
    identityId: 'editor',
    projectId: 'test',
    dataset: 'production',
  }
}

/** The map as lines: where in the result, and from where. */
function sources(
  query: string,
  options: {perspective?: Perspective; selector?: ArraySelector} = {},
): unknown {
  const context = contextOf(options.perspective)
  const params = {word: 'from outside'}
  const tree = parseQuery(query, params)
  const result = evaluateQuery(tree, context)
  const map = contentSourceMap(tree, result, context, options.selector ?? 'key')
  return Object.fromEntries(
    Object.entries(map.mappings).map(([path, {source}]) => [
      path,
      source.type === 'documentValue'
        ? `${map.documents[source.document]?._id} ${map.paths[source.path]}`
        : source.type,
    ]),
  )
}

describe('contentSourceMap', () => {
  test.each<[string, string, Record<string, string>]>([
    ['an attribute', '*[_id == "s1"][0].title', {$: "s1 $['title']"}],
    [
      'a nested attribute',
      '*[_id == "s1"][0]{"slug": slug.current}',
      {"$['slug']": "s1 $['slug']['current']"},
    ],
    ['an object, whole', '*[_id == "s1"][0]{slug}', {"$['slug']": "s1 $['slug']"}],
    [
      'an array, whole',
      '*[_id == "s1"][0]{tags, body}',
      {"$['tags']": "s1 $['tags']", "$['body']": "s1 $['body']"},
    ],
    [
      'a document, by its attributes',
      '*[_id == "firm"][0]',
      {"$['_id']": "firm $['_id']", "$['_type']": "firm $['_type']", "$['name']": "firm $['name']"},
    ],
    [
      'what is not there',
      '*[_id == "s2"][0]{title, body, missing, "by": author->name}',
      {"$['title']": "s2 $['title']"},
    ],
    ['nothing', '*[_id == "none"]', {}],
    [
      'many documents, in their order',
      '*[_type == "story"] | order(rank asc) {title}',
      {
        "$[0]['title']": "s2 $['title']",
        "$[1]['title']": "s1 $['title']",
        "$[2]['title']": "versions.r1.s1 $['title']",
      },
    ],
    ['a slice', '*[_type == "story"] | order(title desc)[1..1].title', {'$[0]': "versions.r1.s1 $['title']"}],
    ['the last', '*[_type == "story" && defined(rank)][-1].title', {$: "s2 $['title']"}],
    [
      'references',
      '*[_id == "s1"][0]{"by": author->name, "firm": author->employer->{name}}',
      {"$['by']": "ann $['name']", "$['firm']['name']": "firm $['name']"},
    ],
    [
      'references in an array',
      '*[_id == "s1"][0].others[]->{name}',
      {"$[0]['name']": "bob $['name']", "$[2]['name']": "ann $['name']"},
    ],
    [
      'a spread, and what stands over it',
      '*[_id == "bob"][0]{..., "name": "Robert", "title": upper(name)}',
      {
        "$['_id']": "bob $['_id']",
        "$['_type']": "bob $['_type']",
        "$['name']": 'literal',
        "$['nick']": "bob $['nick']",
        "$['title']": 'unknown',
      },
    ],
    [
      'conditions',
      '*[_id == "s1"][0].links[]{_key, kind == "b" => {"to": target->name, "kind": "B"}, kind == "a" => {...}}',
      {
        "$[0]['_key']": "s1 $['links'][?(@._key=='l1')]['_key']",
        "$[0]['kind']": "s1 $['links'][?(@._key=='l1')]['kind']",
        "$[0]['url']": "s1 $['links'][?(@._key=='l1')]['url']",
        "$[1]['_key']": "s1 $['links'][?(@._key=='l2')]['_key']",
        "$[1]['to']": "bob $['name']",
        "$[1]['kind']": 'literal',
      },
    ],
    [
      'coalesce and select',
      '*[_type == "person"] | order(_id) {"a": coalesce(nick, name, "?"), "b": select(defined(nick) => nick, "none")}',
      {
        "$[0]['a']": "ann $['name']",
        "$[0]['b']": 'literal',
        "$[1]['a']": "bob $['nick']",
        "$[1]['b']": "bob $['nick']",
        "$[2]['a']": "drafts.ann $['name']",
        "$[2]['b']": 'literal',
      },
    ],
    [
      'Portable Text',
      '*[_id == "s1"][0].body[]{..., "children": children[]{..., _type == "span" => {"n": length(text)}}}',
      {
        "$[0]['_type']": "s1 $['body'][?(@._key=='b1')]['_type']",
        "$[0]['_key']": "s1 $['body'][?(@._key=='b1')]['_key']",
        "$[0]['children'][0]['_type']": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s1')]['_type']",
        "$[0]['children'][0]['_key']": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s1')]['_key']",
        "$[0]['children'][0]['text']": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s1')]['text']",
        "$[0]['children'][0]['n']": 'unknown',
        "$[0]['children'][1]['_type']": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s2')]['_type']",
        "$[0]['children'][1]['_key']": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s2')]['_key']",
        "$[0]['children'][1]['text']": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s2')]['text']",
        "$[0]['children'][1]['n']": 'unknown',
        "$[1]['_type']": "s1 $['body'][?(@._key=='b2')]['_type']",
        "$[1]['_key']": "s1 $['body'][?(@._key=='b2')]['_key']",
        "$[1]['children'][0]['_type']": "s1 $['body'][?(@._key=='b2')]['children'][?(@._key=='s1')]['_type']",
        "$[1]['children'][0]['_key']": "s1 $['body'][?(@._key=='b2')]['children'][?(@._key=='s1')]['_key']",
        "$[1]['children'][0]['text']": "s1 $['body'][?(@._key=='b2')]['children'][?(@._key=='s1')]['text']",
        "$[1]['children'][0]['n']": 'unknown',
      },
    ],
    [
      'members that were filtered, moved and flattened',
      '{"texts": *[_id == "s1"].body[].children[text match "t*"].text, "tags": *[_id == "s1"][0].tags | order(@ desc)}',
      {
        "$['texts'][0]": "s1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s2')]['text']",
        "$['tags'][0]": "s1 $['tags'][1]",
        "$['tags'][1]": "s1 $['tags'][0]",
        "$['tags'][2]": "s1 $['tags'][2]",
      },
    ],
    [
      'functions that leave members out',
      '*[_id == "s1"][0]{"once": array::unique(tags), "there": array::compact([missing, title]), "all": tags + [title]}',
      {
        "$['once'][0]": "s1 $['tags'][0]",
        "$['once'][1]": "s1 $['tags'][1]",
        "$['there'][0]": "s1 $['title']",
        "$['all'][0]": "s1 $['tags'][0]",
        "$['all'][1]": "s1 $['tags'][1]",
        "$['all'][2]": "s1 $['tags'][2]",
        "$['all'][3]": "s1 $['title']",
      },
    ],
    [
      'what is computed',
      '*[_id == "s1"][0]{"a": title + "!", "b": lower(title), "c": string::split(title, "n"), "d": pt::text(body), "e": rank + 1, "f": title == "One", "g": count(tags), "h": dateTime("2026-01-01T00:00:00Z"), "i": array::join(tags, ","), "j": $word, "k": {"l": 1, "m": title}}',
      {
        "$['a']": 'unknown',
        "$['b']": 'unknown',
        "$['c']": 'unknown',
        "$['d']": 'unknown',
        "$['e']": 'unknown',
        "$['f']": 'unknown',
        "$['g']": 'unknown',
        "$['h']": 'unknown',
        "$['i']": 'unknown',
        "$['j']": 'literal',
        "$['k']['l']": 'literal',
        "$['k']['m']": "s1 $['title']",
      },
    ],
    [
      'subqueries and what lies outside them',
      '*[_type == "person" && _id in ["ann", "bob"]]{name, "of": *[_type == "story" && references(^._id)]{title, "by": ^.name, "links": links[]{"story": ^.title, "person": ^.^.name}}}',
      {
        "$[0]['name']": "ann $['name']",
        "$[0]['of'][0]['title']": "s1 $['title']",
        "$[0]['of'][0]['by']": "ann $['name']",
        "$[0]['of'][0]['links'][0]['story']": "s1 $['title']",
        "$[0]['of'][0]['links'][0]['person']": "ann $['name']",
        "$[0]['of'][0]['links'][1]['story']": "s1 $['title']",
        "$[0]['of'][0]['links'][1]['person']": "ann $['name']",
        "$[1]['name']": "bob $['name']",
        "$[1]['of'][0]['title']": "s1 $['title']",
        "$[1]['of'][0]['by']": "bob $['name']",
        "$[1]['of'][0]['links'][0]['story']": "s1 $['title']",
        "$[1]['of'][0]['links'][0]['person']": "bob $['name']",
        "$[1]['of'][0]['links'][1]['story']": "s1 $['title']",
        "$[1]['of'][0]['links'][1]['person']": "bob $['name']",
      },
    ],
    [
      'a projection of a projection',
      '*[_type == "firm"]{"called": name, "n": 1} | order(called) [0...9] {called, "twice": called + called, n}',
      {"$[0]['called']": "firm $['name']", "$[0]['twice']": 'unknown', "$[0]['n']": 'literal'},
    ],
    [
      'scores and text search',
      '*[_type == "story" && title match text::query("one")] | score(boost(title match text::query("one"), 2)) {title, _score}[0..0]',
      {"$[0]['title']": "s1 $['title']", "$[0]['_score']": 'unknown'},
    ],
  ])('%s', (_name, query, expected) => {
    expect(sources(query)).toEqual(expected)
  })

  test('leads into arrays by places, if asked', () => {
    expect(sources('*[_id == "s1"][0]{"a": links[kind == "b"][0].url}', {selector: 'index'})).toEqual({
      "$['a']": "s1 $['links'][1]['url']",
    })
  })

  test('names the draft or version that a perspective shows, under the ids that it shows', () => {
    const query = '*[_id in ["ann", "s1"]]{_id, _originalId, name, title, "by": author->name}'
    expect(sources(query, {perspective: ['r1', 'drafts']})).toEqual({
      "$[0]['_id']": "drafts.ann $['_id']",
      "$[0]['_originalId']": "drafts.ann $['_originalId']",
      "$[0]['name']": "drafts.ann $['name']",
      "$[1]['_id']": "versions.r1.s1 $['_id']",
      "$[1]['_originalId']": "versions.r1.s1 $['_originalId']",
      "$[1]['title']": "versions.r1.s1 $['title']",
    })
    expect(sources('*[_id == "s1"][0]{title, "by": author->name}', {perspective: 'drafts'})).toEqual({
      "$['title']": "s1 $['title']",
      "$['by']": "drafts.ann $['name']",
    })
  })

  test('has each document and each path once', () => {
    const context = contextOf()
    const tree = parseQuery('*[_type == "person" && defined(nick)]{name, "again": name, nick}', {})
    expect(contentSourceMap(tree, evaluateQuery(tree, context), context, 'key')).toEqual({
      documents: [{_id: 'bob', _type: 'person'}],
      paths: ["$['name']", "$['nick']"],
      mappings: {
        "$[0]['name']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}},
        "$[0]['again']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}},
        "$[0]['nick']": {type: 'value', source: {type: 'documentValue', document: 0, path: 1}},
      },
    })
  })
})
