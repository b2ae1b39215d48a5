import type {SanityClient} from '@sanity/client'
import {evaluateSync, parse, toJS} from 'groq-js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {evaluatePage, type PreviewDocument} from '../../plugins/story-preview/evaluate-page.ts'
import {
  alsoWorthReadingQuery,
  latestStoriesQuery,
  searchStoriesQuery,
  siteSettingsQuery,
  storiesBySectionQuery,
  storiesBySourceQuery,
  storiesByTopicQuery,
  storyByIdQuery,
  storyBySlugQuery,
} from '../../queries/index.ts'
import type {
  LatestStoriesQueryResult,
  SiteSettingsQueryResult,
  StoryByIdQueryResult,
} from '../../queries/sanity.types.generated.ts'
import {newsroom, PICTURE, settings} from './newsroom.fixture.ts'

type Perspective = 'published' | 'drafts'
type Params = Record<string, unknown>
type Card = LatestStoriesQueryResult[number]
type Story = NonNullable<StoryByIdQueryResult>

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client({perspective: 'published'})
  await client.mutate(newsroom.map((document) => ({create: document})))
})

afterAll(async () => {
  await lake.dispose()
})

/** What the lake answers; and that groq-js alone, over the same documents, answers the same. */
async function ask(
  query: string,
  params: Params = {},
  perspective: Perspective = 'published',
): Promise<unknown> {
  const result: unknown = await client.fetch(query, params, {perspective})
  const dataset = await client.fetch<unknown[]>('*', {}, {perspective})
  const evaluated = evaluateSync(parse(query, {params}), {dataset, params})
  expect(toJS(evaluated)).toEqual(result)
  return result
}

async function ids(query: string, params: Params, perspective: Perspective = 'published'): Promise<string[]> {
  const cards = await ask(query, {limit: 10, ...params}, perspective)
  return Array.isArray(cards) ? cards.map(({_id}: {_id: string}) => _id) : []
}

const asset = {
  _id: PICTURE._id,
  url: PICTURE.url,
  mimeType: 'image/png',
  width: 1600,
  height: 900,
  lqip: 'data:image/png;base64,AAAA',
}

const noPicture: NonNullable<Card['heroImage']> = {
  _type: 'imageWithCredit',
  alt: null,
  decorative: false,
  caption: null,
  creditLine: null,
  photographer: null,
  creditChain: null,
  supplier: null,
  dateCreated: null,
  stateAgency: false,
  handout: false,
  standIn: false,
  hotspot: null,
  crop: null,
  asset: null,
}

const heroImage: NonNullable<Card['heroImage']> = {
  ...noPicture,
  alt: 'A row of ships',
  caption: 'Ships at the strait.',
  creditLine: 'The file’s own credit',
  hotspot: {_type: 'sanity.imageHotspot', x: 0.5, y: 0.25, width: 1, height: 0.5},
  stateAgency: true,
  asset,
}

const emptyStory: Story = {
  _id: 'empty',
  _type: 'article',
  headline: null,
  standfirst: null,
  slug: null,
  kicker: null,
  section: null,
  heroImage: null,
  publishedAt: null,
  updatedAt: null,
  updateNote: null,
  corrections: null,
  withdrawal: null,
  dateline: null,
  source: null,
  signOffs: null,
  body: null,
  topics: null,
  searchTitle: null,
  searchDescription: null,
  canonicalUrl: null,
  language: null,
  showAds: true,
}

const fullStory: Story = {
  ...emptyStory,
  _id: 'full',
  headline: 'Ships wait at the strait',
  standfirst: 'Nobody says for how long.',
  slug: 'ships-wait',
  kicker: 'World',
  section: {_id: 'world', name: 'World', slug: 'world', showNewsletter: true},
  heroImage,
  publishedAt: '2024-05-02T08:00:00Z',
  updatedAt: '2024-05-02T09:00:00Z',
  dateline: 'Singapore',
  source: {_id: 'wire', name: 'Wire', category: 'wire', display: 'sourceLine', url: null, noindex: true},
  signOffs: ['lk'],
  topics: [
    {_id: 'sea', name: 'Sea', slug: 'sea', kind: 'place', sameAs: ['https://example.test/sea']},
    {_id: 'trade', name: 'Trade', slug: 'trade', kind: 'subject', sameAs: null},
  ],
  body: [
    {
      _type: 'block',
      _key: 'first',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 'first-0', text: 'The queue is long.', marks: []}],
    },
    {
      _type: 'block',
      _key: 'linked',
      style: 'normal',
      children: [{_type: 'span', _key: 'linked-0', text: 'Read more', marks: ['in', 'out', 'lost']}],
      markDefs: [
        {
          _type: 'storyLink',
          _key: 'in',
          story: {_type: 'reference', _ref: 'second', _weak: true},
          slug: 'trade-slows',
        },
        {_type: 'link', _key: 'out', href: 'https://example.test/'},
        {
          _type: 'storyLink',
          _key: 'lost',
          story: {_type: 'reference', _ref: 'gone', _weak: true},
          slug: null,
        },
      ],
    },
    {...noPicture, _key: 'picture', creditLine: 'Ada', asset},
    {
      _type: 'relatedLinks',
      _key: 'related',
      heading: 'Related',
      links: [
        {_key: 'ours', kind: 'story', title: 'Trade slows down', slug: 'trade-slows', url: null},
        {_key: 'named', kind: 'story', title: 'The other one', slug: 'trade-slows', url: null},
        {_key: 'out', kind: 'url', title: 'Outside', slug: null, url: 'https://example.test/'},
        {_key: 'lost', kind: 'story', title: null, slug: null, url: null},
      ],
    },
  ],
  language: 'en',
  showAds: false,
}

describe('a story', () => {
  test('by id and by slug is the same, whole', async () => {
    expect(await ask(storyByIdQuery, {id: 'full'})).toEqual(fullStory)
    expect(await ask(storyBySlugQuery, {slug: 'ships-wait'})).toEqual(fullStory)
  })

  test('without anything has its shape', async () => {
    expect(await ask(storyByIdQuery, {id: 'empty'})).toEqual(emptyStory)
  })

  test('whose every reference is broken has its shape', async () => {
    const broken: Story = {
      ...emptyStory,
      _id: 'broken',
      headline: 'All is lost',
      slug: 'all-is-lost',
      heroImage: noPicture,
      publishedAt: '2024-04-01T08:00:00Z',
      topics: [],
      body: [
        {...noPicture, _key: 'picture'},
        {_type: 'relatedLinks', _key: 'related', heading: null, links: null},
        {_type: 'block', _key: 'block', markDefs: null},
      ],
    }
    expect(await ask(storyBySlugQuery, {slug: 'all-is-lost'})).toEqual(broken)
  })

  test('that is not there is null', async () => {
    expect(await ask(storyByIdQuery, {id: 'nobody'})).toBe(null)
    expect(await ask(storyBySlugQuery, {slug: null})).toBe(null)
    expect(await ask(storyByIdQuery, {id: 'world'})).toBe(null)
  })

  test('that is a draft is seen in drafts only, under its published id', async () => {
    expect(await ask(storyByIdQuery, {id: 'unseen'})).toBe(null)
    expect(await ask(storyByIdQuery, {id: 'unseen'}, 'drafts')).toEqual({
      ...emptyStory,
      _id: 'unseen',
      headline: 'Nobody knows yet',
      slug: 'nobody-knows',
      publishedAt: '2024-05-04T08:00:00Z',
    } satisfies Story)
    expect(await ask(storyBySlugQuery, {slug: 'trade-slows'}, 'drafts')).toEqual({
      ...emptyStory,
      _id: 'second',
      headline: 'Trade stops',
      slug: 'trade-slows',
      publishedAt: '2024-05-03T08:00:00Z',
    } satisfies Story)
  })

  test.each(['full', 'empty', 'broken'])('%s is evaluated by the preview as by the lake', async (id) => {
    const documents = await client.fetch<PreviewDocument[]>('*', {}, {perspective: 'drafts'})
    const [root, ...others] = documents.toSorted((left) => (left._id === id ? -1 : 1))
    const lookUp = (wanted: string) => others.find(({_id}) => _id === wanted) ?? null
    expect(evaluatePage(storyByIdQuery, {id}, root === undefined ? [] : [root], lookUp).result).toEqual(
      await ask(storyByIdQuery, {id}, 'drafts'),
    )
  })
})

describe('a list', () => {
  const secondCard: Card = {
    _id: 'second',
    headline: 'Trade slows down',
    slug: 'trade-slows',
    kicker: 'Analysis',
    standfirst: 'The strait is one reason.',
    publishedAt: '2024-05-03T08:00:00Z',
    updatedAt: null,
    heroImage: null,
  }

  test('of the latest stories is of cards, newest first, those without a time last, none without an address', async () => {
    expect(await ask(latestStoriesQuery, {limit: 2})).toEqual([
      secondCard,
      {
        _id: 'full',
        headline: 'Ships wait at the strait',
        slug: 'ships-wait',
        kicker: 'World',
        standfirst: 'Nobody says for how long.',
        publishedAt: '2024-05-02T08:00:00Z',
        updatedAt: '2024-05-02T09:00:00Z',
        heroImage,
      },
    ] satisfies LatestStoriesQueryResult)
    expect(await ids(latestStoriesQuery, {})).toEqual(['second', 'full', 'third', 'broken', 'timeless'])
    expect(await ids(latestStoriesQuery, {}, 'drafts')).toEqual([
      'unseen',
      'second',
      'full',
      'third',
      'broken',
      'timeless',
    ])
  })

  test.each([
    ['topic', storiesByTopicQuery, {topic: 'sea'}, ['full', 'third'], ['full', 'third']],
    ['topic', storiesByTopicQuery, {topic: 'trade'}, ['second', 'full', 'third'], ['full', 'third']],
    [
      'section',
      storiesBySectionQuery,
      {section: 'world'},
      ['full', 'third', 'timeless'],
      ['full', 'third', 'timeless'],
    ],
    ['section', storiesBySectionQuery, {section: 'business'}, ['second'], []],
    ['source', storiesBySourceQuery, {source: 'wire'}, ['full', 'third'], ['full', 'third']],
    ['source', storiesBySourceQuery, {source: 'staff'}, ['second'], []],
  ])('by %s', async (_, query, params, published, drafts) => {
    expect([await ids(query, params), await ids(query, params, 'drafts')]).toEqual([published, drafts])
  })

  test.each([
    [storiesByTopicQuery, 'topic'],
    [storiesBySectionQuery, 'section'],
    [storiesBySourceQuery, 'source'],
  ])('%#: of nothing is empty', async (query, name) => {
    expect([await ids(query, {[name]: null}), await ids(query, {[name]: 'nobody'})]).toEqual([[], []])
  })
})

describe('search', () => {
  test('finds words in headline, standfirst, dateline and text, the headline counting most', async () => {
    expect(await ids(searchStoriesQuery, {text: 'strait'})).toEqual(['full', 'second'])
    expect(await ids(searchStoriesQuery, {text: 'trade'})).toEqual(['second', 'third'])
    expect(await ids(searchStoriesQuery, {text: 'ships'})).toEqual(['full', 'second'])
    expect(await ids(searchStoriesQuery, {text: 'SINGAPORE'})).toEqual(['full'])
  })

  test('finds by the beginning of a word, and drafts in drafts only', async () => {
    expect(await ids(searchStoriesQuery, {text: 'fish*'})).toEqual(['third'])
    expect(await ids(searchStoriesQuery, {text: 'fish'})).toEqual([])
    expect(await ids(searchStoriesQuery, {text: 'nobody knows'})).toEqual([])
    expect(await ids(searchStoriesQuery, {text: 'nobody knows'}, 'drafts')).toEqual(['unseen'])
  })

  test.each([[''], [null], ['*'], ['"('], ['\\']])('with %j does not fail', async (text) => {
    expect(Array.isArray(await ask(searchStoriesQuery, {text, limit: 10}))).toBe(true)
  })
})

describe('also worth reading', () => {
  test('is other stories, those with most topics in common first', async () => {
    expect(await ids(alsoWorthReadingQuery, {id: 'full', topics: ['sea', 'trade']})).toEqual([
      'third',
      'second',
      'broken',
      'timeless',
    ])
  })

  test('is the newest for a story without topics', async () => {
    expect(await ids(alsoWorthReadingQuery, {id: 'third', topics: []})).toEqual([
      'second',
      'full',
      'broken',
      'timeless',
    ])
    expect(await ids(alsoWorthReadingQuery, {id: null, topics: null, limit: 1})).toEqual(['second'])
  })

  test('has drafts in drafts only, and never the story’s own', async () => {
    expect(await ids(alsoWorthReadingQuery, {id: 'second', topics: []}, 'drafts')).toEqual([
      'unseen',
      'full',
      'third',
      'broken',
      'timeless',
    ])
  })
})

describe('site settings', () => {
  test('are null until they are there, and null in every part that is not', async () => {
    expect(await ask(siteSettingsQuery)).toBe(null)
    await client.create({_id: 'siteSettings', _type: 'siteSettings'})
    expect(await ask(siteSettingsQuery)).toEqual({
      siteName: null,
      baseUrl: null,
      logo: null,
      timeZone: null,
      language: null,
      award: null,
      navigation: null,
      shareChannels: null,
      adPositions: null,
      newsletter: null,
    } satisfies SiteSettingsQueryResult)
  })

  test('are whole', async () => {
    await client.createOrReplace(settings)
    expect(await ask(siteSettingsQuery)).toEqual({
      siteName: 'Dateline',
      baseUrl: 'https://news.example.test',
      logo: {url: PICTURE.url, width: 1600, height: 900},
      timeZone: 'Asia/Singapore',
      language: 'en',
      award: {title: 'Best website', awardedBy: 'A jury'},
      navigation: [
        {_id: 'world', name: 'World', slug: 'world'},
        {_id: 'business', name: 'Business', slug: 'business'},
      ],
      shareChannels: ['email'],
      adPositions: ['top'],
      newsletter: {heading: 'Every morning', consentText: 'I agree.'},
    } satisfies SiteSettingsQueryResult)
  })
})
