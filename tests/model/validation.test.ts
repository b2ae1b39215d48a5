import type {SanityClient} from '@sanity/client'
import type {SanityDocument} from '@sanity/types'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {seedStories} from '../../seed/index.ts'
import {openValidator, type Validate} from './open-validator.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'

let lake: TestLake
let client: SanityClient
let validate: Validate

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client()
  await seedStories({client})
  validate = await openValidator(client)
})

afterAll(async () => {
  await lake.dispose()
})

const NOW = '2024-05-02T08:00:00Z'

/** The Studio's own rule of slugs comes on top of ours. */
const REQUIRED_SLUG = 'error slug.current: Required'

const DISCLOSURES = [
  'warning heroImage.stateAgency: This picture comes from a state agency. Is there an independent one? Readers are told.',
  'warning heroImage.handout: This picture comes from a handout. Is there an independent one? Readers are told.',
]

describe('what the seed writes can be published as it is', () => {
  test('and the editor is told what would make it better', async () => {
    const documents = await client.fetch<SanityDocument[]>(
      '*[_type in ["article", "bylineSource", "section", "siteSettings", "topic"]] | order(_id)',
    )
    const marks = new Map<string, string[]>()
    for (const document of documents) marks.set(document._id, (await validate(document)).toSorted())
    expect(Object.fromEntries(marks)).toEqual({
      [SHIPPED_STORY_ID]: [
        'info standfirst: Without a standfirst, search results and cards quote the first paragraph.',
        expect.stringMatching(
          /^warning body\.\[\w+\]\.links: This block has no links; readers will not see it\. Add one, or remove the block\.$/,
        ),
        'warning heroImage.handout: This picture comes from a handout. Is there an independent one? Readers are told.',
        'warning heroImage.standIn: This is a stand-in: replace it with the real picture.',
        'warning heroImage.stateAgency: This picture comes from a state agency. Is there an independent one? Readers are told.',
      ],
      'section-world': [],
      siteSettings: [],
      'source-reuters': [],
      'topic-china': [],
      'topic-russia': [],
      'topic-vladimir-putin': [],
      'topic-xi-jinping': [],
    })
  })
})

describe('an empty document lacks what publishing needs, and nothing else is an error', () => {
  test.each([
    [
      'article',
      [
        'error body: A story needs text before it can be published.',
        'error headline: A story needs a headline before it can be published.',
        'error section: Choose the section the story belongs to.',
        REQUIRED_SLUG,
        'error slug: Generate the slug: without it the story has no address.',
        'error source: Every published story names its source.',
        'info standfirst: Without a standfirst, search results and cards quote the first paragraph.',
        'warning heroImage: Stories without a picture are passed over in lists and on cards.',
        'warning topics: A story without topics is hard to find again.',
      ],
    ],
    [
      'bylineSource',
      [
        'error category: Choose what kind of source this is.',
        'error display: Choose how the source is shown.',
        'error name: A source needs a name.',
        'info url: Search engines identify a source by its website.',
      ],
    ],
    [
      'section',
      [
        'error name: A section needs a name.',
        REQUIRED_SLUG,
        'error slug: Generate the slug: without it the section has no page.',
      ],
    ],
    [
      'topic',
      [
        'error kind: Choose what kind of topic this is.',
        'error name: A topic needs a name.',
        REQUIRED_SLUG,
        'error slug: Generate the slug: without it the topic has no page.',
      ],
    ],
    [
      'siteSettings',
      [
        'error siteName: The site needs a name.',
        'error timeZone: Give the zone that times are shown in.',
        'warning baseUrl: Without it, share links and structured data have no address.',
      ],
    ],
  ])('%s', async (type, marks) => {
    expect((await validate(documentOf(type, {}))).toSorted()).toEqual(marks)
  })
})

describe('rules that look at more than one value', () => {
  test('an update is not earlier than the publication', async () => {
    const times = {publishedAt: '2024-05-02T08:00:00Z', updatedAt: '2024-05-02T07:59:59Z'}
    expect(await marksOn('article', 'updatedAt', times)).toEqual([
      'error updatedAt: The update is earlier than the publication. Set the publication earlier.',
    ])
    expect(await marksOn('article', 'updatedAt', {...times, updatedAt: times.publishedAt})).toEqual([])
  })

  test('a picture has a text alternative, a credit, and a caption without it', async () => {
    const {assets} = await client.fetch<{assets: string[]}>('{"assets": *[_type == "sanity.imageAsset"]._id}')
    const heroImage = {
      _type: 'imageWithCredit',
      asset: {_type: 'reference', _ref: assets[0]},
      caption: 'A caption. (Photo: Ada)',
      stateAgency: true,
      handout: true,
    }
    expect(await marksOn('article', 'heroImage', {heroImage})).toEqual([
      'error heroImage.alt: Describe the picture for readers who do not see it, or mark it as decorative.',
      'error heroImage.creditLine: Every published picture needs a credit line.',
      ...DISCLOSURES,
    ])
    expect(
      await marksOn('article', 'heroImage', {
        heroImage: {...heroImage, creditLine: 'Photo: Ada', decorative: true},
      }),
    ).toEqual([
      'warning heroImage.caption: The caption repeats the credit. Readers would see it twice.',
      ...DISCLOSURES,
    ])
  })

  test('a link leads somewhere, now', async () => {
    const body = [
      {
        _type: 'relatedLinks',
        _key: 'related',
        links: [
          {_type: 'relatedLink', _key: 'nowhere', kind: 'story'},
          {_type: 'relatedLink', _key: 'silent', kind: 'url', url: 'https://example.test/'},
          {_type: 'relatedLink', _key: 'script', kind: 'url', url: 'javascript:alert(1)', title: 'Click'},
        ],
      },
      {
        _type: 'block',
        _key: 'block',
        style: 'normal',
        children: [{_type: 'span', _key: 'span', text: 'Text', marks: ['empty', 'unsafe', 'lost']}],
        markDefs: [
          {_type: 'link', _key: 'empty'},
          {_type: 'link', _key: 'unsafe', href: 'javascript:alert(1)'},
          {_type: 'storyLink', _key: 'lost'},
        ],
      },
    ]
    expect(await marksOn('article', 'body', {body})).toEqual([
      'error body.[related].links.[nowhere]: Choose the story the link leads to.',
      'error body.[related].links.[silent]: Give the link a text: readers do not see the address.',
      'error body.[related].links.[script].url: Give the full address, starting with https://',
      'error body.[block].markDefs.[empty].href: Give the address the link leads to.',
      'error body.[block].markDefs.[unsafe].href: Start with https:// or mailto:',
      'error body.[block].markDefs.[lost].story: Choose the story the link leads to.',
    ])
  })

  test('nothing is listed twice', async () => {
    const twice = ['a', 'b'].map((_key) => ({_type: 'reference', _key, _ref: 'topic-russia'}))
    expect(await marksOn('article', 'topics', {topics: twice})).toEqual([
      'error topics: The same topic is listed twice. Remove one.',
    ])
    expect(await marksOn('article', 'signOffs', {signOffs: ['lk', 'lk', 'Reuters']})).toEqual([
      'error signOffs.0: The same initials are listed twice.',
      'error signOffs.1: The same initials are listed twice.',
      'warning signOffs: Sign-offs are initials, like “lk”. Check: Reuters.',
    ])
  })

  test('no address is that of another story, or was, whose name is given', async () => {
    const slug = {_type: 'slug', current: 'an-old-address'}
    await client.create({
      _id: 'moved',
      _type: 'article',
      headline: 'A story that moved',
      slug: {_type: 'slug', current: 'a-new-address'},
      publishedSlugs: ['an-old-address', 'a-new-address'],
    })
    expect(await marksOn('article', 'slug', {slug})).toEqual([
      'error slug: Links to “A story that moved” still use this address. Choose another.',
    ])
    expect(await marksOn('article', 'slug', {slug: {...slug, current: 'a-new-address'}})).toEqual([
      'error slug: This is the address of “A story that moved”. Choose another.',
    ])
    const own = await validate({...documentOf('article', {slug}), _id: 'drafts.moved'})
    expect(own.filter((mark) => mark.includes('slug'))).toEqual([])
  })

  test('a release loses no address that readers have', async () => {
    await client.create({
      _id: 'imported',
      _type: 'article',
      headline: 'A story that an import brought',
      slug: {_type: 'slug', current: 'imported'},
    })
    const slug = {_type: 'slug', current: 'moved-by-a-release'}
    const marks = async (_id: string) =>
      (await validate({...documentOf('article', {slug, publishedAt: NOW}), _id})).filter((mark) =>
        mark.includes('slug'),
      )
    expect(await marks('versions.rSpring.imported')).toEqual([
      'error slug: Links to “imported” would lead nowhere. Publish the new address with the story’s own publish button, not with a release.',
    ])
    expect(await marks('drafts.imported')).toEqual([])
    expect(await marks('versions.rSpring.unpublished')).toEqual([])
  })

  test('an embargo until a time has one, in a zone that exists', async () => {
    const embargo = {_type: 'embargo', kind: 'until', timeZone: 'London'}
    expect(await marksOn('article', 'embargo', {embargo})).toEqual([
      'warning embargo: Without a time this embargo never ends. Give the time, or choose “Until it is lifted”.',
      'error embargo.timeZone: “London” is not a time zone. Write it like “Asia/Singapore”.',
    ])
  })

  test('an embargo that a scheduled copy would break is an error in the draft', async () => {
    const embargo = {_type: 'embargo', kind: 'open'}
    const draft = {...documentOf('article', {embargo}), _id: 'drafts.promised'}
    const marks = async () => (await validate(draft)).filter((mark) => mark.includes('embargo'))
    expect(await marks()).toEqual([])
    await client.releases.create({releaseId: 'rEarly', metadata: {title: 'Early', cardinality: 'one'}})
    await client.create({_id: 'versions.rEarly.promised', _type: 'article', headline: 'Promised'})
    await client.releases.schedule({releaseId: 'rEarly', publishAt: '2124-05-02T08:00:00.000Z'})
    expect(await marks()).toEqual([
      'error embargo: A copy of this story is scheduled for Tue, 02 May 2124 08:00:00 UTC, before this embargo ends, and knows nothing of it. Cancel that schedule: “Schedule …” in the menu beside the publish button.',
    ])
    await client.releases.unschedule({releaseId: 'rEarly'})
    expect(await marks()).toEqual([])
  })

  test('a correction says what was wrong', async () => {
    expect(
      await marksOn('article', 'corrections', {corrections: [{_type: 'correction', _key: 'c'}]}),
    ).toEqual([
      'error corrections.[c].kind: Choose what kind of correction this is.',
      'error corrections.[c].text: Say what was wrong and what is right.',
      'error corrections.[c].priority: Choose where the correction stands.',
    ])
  })

  test('a reference to a document that is gone is an error', async () => {
    expect(await marksOn('article', 'source', {source: {_type: 'reference', _ref: 'gone'}})).toEqual([
      'error source: Referenced document must be published',
    ])
  })

  test('a newsletter has its consent text and an address that is not overheard', async () => {
    const newsletter = {heading: 'Every morning', action: 'http://example.test/subscribe'}
    expect(await marksOn('siteSettings', 'newsletter', {newsletter})).toEqual([
      'error newsletter: The newsletter form needs its consent text.',
      'error newsletter.action: Personal data is only sent over https://',
    ])
    expect(await marksOn('siteSettings', 'timeZone', {timeZone: 'Singapore Time'})).toEqual([
      'error timeZone: “Singapore Time” is not a time zone. Write it like “Asia/Singapore”.',
    ])
  })
})

async function marksOn(type: string, field: string, fields: object): Promise<string[]> {
  const marks = await validate(documentOf(type, fields))
  return marks.filter((mark) => new RegExp(`^\\w+ ${field}[.:]`).test(mark))
}

function documentOf(type: string, fields: object): SanityDocument {
  return {_id: 'drafts.new', _type: type, _rev: 'r', _createdAt: NOW, _updatedAt: NOW, ...fields}
}
