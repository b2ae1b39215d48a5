import type {SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {
  alsoWorthReadingQuery,
  correctionsIndexQuery,
  latestStoriesQuery,
  queryExamples,
  redirectQuery,
  redirectsQuery,
  searchStoriesQuery,
  storiesBySectionQuery,
  storiesBySourceQuery,
  storiesByTopicQuery,
  storyByIdQuery,
  storyBySlugQuery,
} from '../../queries/index.ts'
import {released} from '../../queries/readable.ts'
import {holdsAt, readEmbargo} from '../../story/format/embargo.ts'
import {askBoth} from './ask-both.ts'

const ONE_SECOND_BEFORE = new Date('2023-01-03T05:59:59Z')
const AT_THE_END = new Date('2023-01-03T06:00:00Z')
const ONE_SECOND_AFTER = new Date('2023-01-03T06:00:01Z')
const A_CENTURY_LATER = new Date('2123-01-03T06:00:01Z')

const weak = (id: string) => ({_type: 'reference', _ref: id, _weak: true})

/** Published as through the API, past every action: nothing but the queries keeps it from readers. */
const secret = {
  _type: 'article',
  section: weak('world'),
  source: weak('wire'),
  topics: [{...weak('sea'), _key: 'sea'}],
  publishedAt: '2023-01-01T00:00:00Z',
  corrections: [{_key: 'c', text: 'It was 40.', date: '2023-01-02T00:00:00Z'}],
}
const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
  {_id: 'world', _type: 'section', name: 'World', slug: {current: 'world'}},
  {_id: 'wire', _type: 'bylineSource', name: 'Wire'},
  {_id: 'sea', _type: 'topic', name: 'Sea', slug: {current: 'sea'}},
  {
    ...secret,
    _id: 'timed',
    headline: 'Timed secret',
    slug: {current: 'timed'},
    publishedSlugs: ['timed-before', 'timed'],
    embargo: {
      _type: 'embargo',
      kind: 'until',
      until: '2023-01-03T14:00:00+08:00',
      timeZone: 'Asia/Singapore',
    },
  },
  {
    ...secret,
    _id: 'endless',
    headline: 'Endless secret',
    slug: {current: 'endless'},
    publishedSlugs: ['endless-before', 'endless'],
    embargo: {_type: 'embargo', kind: 'open'},
  },
  {
    _id: 'linking',
    _type: 'article',
    headline: 'Links to both',
    slug: {current: 'linking'},
    publishedAt: '2022-12-31T00:00:00Z',
    body: [
      {
        _type: 'block',
        _key: 'b',
        markDefs: [
          {_type: 'storyLink', _key: 'timed', story: weak('timed')},
          {_type: 'storyLink', _key: 'endless', story: weak('endless')},
        ],
      },
      {
        _type: 'relatedLinks',
        _key: 'r',
        links: [
          {_key: 'timed', kind: 'story', story: weak('timed')},
          {_key: 'endless', kind: 'story', story: weak('endless'), title: 'By another name'},
        ],
      },
    ],
  },
]

let now = ONE_SECOND_BEFORE
let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startTestLake({clock: () => now})
  client = lake.client({perspective: 'published'})
  await client.mutate(documents.map((document) => ({create: document})))
})

afterAll(async () => {
  await lake.dispose()
})

const asked = new Set<string>()
const ask = (query: string, params: Record<string, unknown> = {}) => {
  asked.add(query)
  return askBoth(client, now, query, params)
}

/** Everything a reader can ask, and what of the two secrets it tells. */
async function whatReadersGet(): Promise<Record<string, unknown>> {
  const headlines = async (query: string, params: Record<string, unknown> = {}) => {
    const cards = await ask(query, {limit: 10, ...params})
    return Array.isArray(cards) ? cards.map(({headline}: {headline: string}) => headline) : cards
  }
  const told = async (query: string, params: Record<string, unknown>) => (await ask(query, params)) !== null
  return {
    latest: await headlines(latestStoriesQuery),
    topic: await headlines(storiesByTopicQuery, {topic: 'sea'}),
    section: await headlines(storiesBySectionQuery, {section: 'world'}),
    source: await headlines(storiesBySourceQuery, {source: 'wire'}),
    search: await headlines(searchStoriesQuery, {text: 'secret'}),
    alsoWorthReading: await headlines(alsoWorthReadingQuery, {id: 'linking', topics: ['sea']}),
    corrections: await headlines(correctionsIndexQuery),
    redirects: await ask(redirectsQuery),
    redirect: await ask(redirectQuery, {slug: 'timed-before'}),
    bySlug: [await told(storyBySlugQuery, {slug: 'timed'}), await told(storyBySlugQuery, {slug: 'endless'})],
    byId: [await told(storyByIdQuery, {id: 'timed'}), await told(storyByIdQuery, {id: 'endless'})],
    links: await ask(`(${storyBySlugQuery}).body[_type == "block"].markDefs[].slug`, {slug: 'linking'}),
    relatedLinks: await ask(`(${storyByIdQuery}).body[_type == "relatedLinks"].links[]{title, slug}`, {
      id: 'linking',
    }),
  }
}

const nothing = {
  latest: ['Links to both'],
  topic: [],
  section: [],
  source: [],
  search: [],
  alsoWorthReading: [],
  corrections: [],
  redirects: [],
  redirect: null,
  bySlug: [false, false],
  byId: [false, false],
  links: [null, null],
  relatedLinks: [
    {title: null, slug: null},
    {title: 'By another name', slug: null},
  ],
}

const TIMED = ['Timed secret']
const theTimedOne = {
  latest: ['Timed secret', 'Links to both'],
  topic: TIMED,
  section: TIMED,
  source: TIMED,
  search: TIMED,
  alsoWorthReading: TIMED,
  corrections: TIMED,
  redirects: [{from: ['timed-before'], to: 'timed'}],
  redirect: {from: 'timed-before', to: 'timed'},
  bySlug: [true, false],
  byId: [true, false],
  links: ['timed', null],
  relatedLinks: [
    {title: 'Timed secret', slug: 'timed'},
    {title: 'By another name', slug: null},
  ],
}

describe('of a story that was published under embargo, readers get', () => {
  test.each([
    ['nothing one second before its end', ONE_SECOND_BEFORE, nothing],
    ['all of it at its end', AT_THE_END, theTimedOne],
    ['all of it one second after', ONE_SECOND_AFTER, theTimedOne],
    ['nothing ever, where there is no end', A_CENTURY_LATER, theTimedOne],
  ])('%s', async (_what, moment, told) => {
    now = moment
    expect(await whatReadersGet()).toEqual(told)
  })

  test('whatever query of the site they ask', async () => {
    await whatReadersGet()
    const notAsked = queryExamples.filter(({askedBy, query}) => askedBy === 'site' && !asked.has(query))
    expect(notAsked.map(({name}) => name)).toEqual(['siteSettingsQuery'])
  })
})

test('a story that the Studio’s own publishing published under embargo is kept from readers too', async () => {
  now = ONE_SECOND_BEFORE
  const {_id, ...draft} = {...secret, _id: 'acted', embargo: {kind: 'until', until: AT_THE_END.toISOString()}}
  await client.create({...draft, _id: `drafts.${_id}`, slug: {current: _id}})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${_id}`,
    publishedId: _id,
  })
  const told = () => askBoth(client, now, `(${storyBySlugQuery})._id`, {slug: _id})
  expect(await told()).toBe(null)
  now = ONE_SECOND_AFTER
  expect(await told()).toBe(_id)
  await client.delete(_id)
})

test('editors see the draft of a story under embargo', async () => {
  now = ONE_SECOND_BEFORE
  await client.create({...secret, _id: 'drafts.endless', headline: 'Drafted secret', embargo: {kind: 'open'}})
  expect(await askBoth(client, now, `(${storyByIdQuery}).headline`, {id: 'endless'}, 'drafts')).toBe(
    'Drafted secret',
  )
  expect(await askBoth(client, now, `(${storyByIdQuery}).headline`, {id: 'timed'}, 'drafts')).toBe(null)
  await client.delete('drafts.endless')
})

test('the queries and the Studio know the same embargoes', () => {
  const timeAround = fc
    .integer({min: -2, max: 2})
    .map((seconds) => new Date(AT_THE_END.getTime() + seconds * 1000).toISOString())
  const embargoes = fc.record(
    {
      kind: fc.constantFrom('none', 'until', 'open', 'hold', '', null),
      until: fc.oneof(
        timeAround,
        timeAround.map((time) => time.replace('.000Z', '+00:00')),
        fc.constantFrom('2023-01-03T14:00:00+08:00', '2023-01-03', '2023-01-03T06:00Z', 'tomorrow', '', null),
      ),
    },
    {requiredKeys: [], noNullPrototype: true},
  )
  const query = parse(`*[${released}]._id`)
  fc.assert(
    fc.property(fc.option(embargoes, {nil: undefined}), (embargo) => {
      const answer: unknown = toJS(
        evaluateSync(query, {dataset: [{_id: 'story', embargo}], timestamp: AT_THE_END}),
      )
      expect(answer).toEqual(holdsAt(readEmbargo(embargo), AT_THE_END) ? [] : ['story'])
    }),
    {numRuns: 1000},
  )
})
