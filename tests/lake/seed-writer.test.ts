import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {
  listStories,
  loadStandIn,
  readStory,
  seedStories,
  writeStory,
  type SeedDocument,
  type SeedEvent,
} from '../../seed/index.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'

const ALL_IDS = [
  'section-world',
  'source-reuters',
  'topic-vladimir-putin',
  'topic-xi-jinping',
  'topic-russia',
  'topic-china',
  'siteSettings',
  SHIPPED_STORY_ID,
]

let lake: TestLake
let client: SanityClient
let directory: string

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client()
  directory = await mkdtemp(join(tmpdir(), 'seed-'))
})

afterEach(async () => {
  await lake.dispose()
  await rm(directory, {recursive: true})
})

describe('an empty dataset', () => {
  test('gets every document in one transaction, published, with the stand-in picture', async () => {
    const events: SeedEvent[] = []
    const summary = await seedStories({client, onProgress: (event) => events.push(event)})
    const {assetId} = await loadStandIn()
    expect(summary).toEqual({created: ALL_IDS, updated: [], unchanged: [], kept: []})
    expect(events.map(describeEvent)).toEqual([
      'storyRead',
      `pictureUploaded ${assetId}`,
      ...ALL_IDS.map((id) => `document ${id} created`),
      `storyWritten ${SHIPPED_STORY_ID}`,
    ])
    const written = await client.fetch<{_id: string; _rev: string}[]>('*[_id in $ids]{_id, _rev}', {
      ids: ALL_IDS,
    })
    expect(written.map(({_id}) => _id).toSorted()).toEqual(ALL_IDS.toSorted())
    expect(new Set(written.map(({_rev}) => _rev)).size).toBe(1)
  })

  test('serves readers the story with all that it refers to, and not the manifest', async () => {
    await seedStories({client})
    const reader = lake.client({token: null, perspective: 'published'})
    const {assetId, bytes} = await loadStandIn()
    const story = await reader.fetch<{url: string}>(
      `*[_type == "article"][0]{
        headline, "section": section->name, "source": source->name, "topics": topics[]->name,
        "caption": heroImage.caption, "credit": heroImage.creditLine, "standIn": heroImage.standIn,
        "asset": heroImage.asset->{_id, title, originalFilename, "size": metadata.dimensions{width, height}},
        "url": heroImage.asset->url, "manifests": count(*[_type == "seedManifest"])
      }`,
    )
    expect(story).toEqual({
      headline: "Putin says Russia expects China's Xi to make state visit in spring",
      section: 'World',
      source: 'Reuters',
      topics: ['Vladimir Putin', 'Xi Jinping', 'Russia', 'China'],
      caption:
        'Russian President Vladimir Putin attends a meeting with Chinese President Xi Jinping in Beijing, China, Feb 4, 2022.',
      credit: 'Sputnik/Aleksey Druzhinin/Kremlin via Reuters',
      standIn: true,
      asset: {
        _id: assetId,
        title: 'Stand-in picture',
        originalFilename: 'stand-in.png',
        size: {width: 1600, height: 900},
      },
      url: expect.stringContaining('/images/newsroom/production/'),
      manifests: 0,
    })
    const download = await fetch(story.url)
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(new Uint8Array(bytes))
  })
})

describe('a seeded dataset', () => {
  beforeEach(async () => {
    await seedStories({client})
  })

  test('is not changed by seeding again', async () => {
    const before = await everything()
    const events: SeedEvent[] = []
    expect(await seedStories({client, onProgress: (event) => events.push(event)})).toEqual({
      created: [],
      updated: [],
      unchanged: ALL_IDS,
      kept: [],
    })
    expect(await everything()).toEqual(before)
    expect(events.at(-1)).toEqual({type: 'storyWritten', story: SHIPPED_STORY_ID, transactionId: undefined})
  })

  test('keeps what was edited, and updates what only the seed changed', async () => {
    await client.patch('topic-russia').set({description: 'A country.'}).commit()
    await client.patch(SHIPPED_STORY_ID).set({headline: 'Another headline'}).commit()
    const summary = await seedStories({client, options: {siteName: 'The Paper'}})
    expect(summary).toEqual({
      created: [],
      updated: ['siteSettings'],
      unchanged: ALL_IDS.filter((id) => !['siteSettings', 'topic-russia', SHIPPED_STORY_ID].includes(id)),
      kept: [
        {id: 'topic-russia', reason: 'it was edited since'},
        {id: SHIPPED_STORY_ID, reason: 'it was edited since'},
      ],
    })
    expect(
      await client.fetch('[*[_id == "siteSettings"][0].siteName, *[_id == $id][0].headline]', {
        id: SHIPPED_STORY_ID,
      }),
    ).toEqual(['The Paper', 'Another headline'])
  })

  test('counts an edit that was taken back as no edit', async () => {
    await client.patch('topic-russia').set({name: 'Russland'}).commit()
    await client.patch('topic-russia').set({name: 'Russia'}).commit()
    expect((await seedStories({client})).unchanged).toEqual(ALL_IDS)
  })

  test('takes a field away that the seed does not write any more', async () => {
    const documents = await shippedDocuments()
    const withoutAward = documents.map((document) => {
      if (document._type !== 'siteSettings') return document
      const {award: _, ...rest} = document
      return rest
    })
    const summary = await writeStory({client, documents: withoutAward, picture: await loadStandIn()})
    expect(summary.updated).toEqual(['siteSettings'])
    expect(await client.getDocument('siteSettings')).not.toHaveProperty('award')
  })

  test('does not touch a document with a draft', async () => {
    await client.create({_id: 'drafts.siteSettings', _type: 'siteSettings', siteName: 'Half typed'})
    expect((await seedStories({client, options: {siteName: 'The Paper'}})).kept).toEqual([
      {id: 'siteSettings', reason: 'it is being edited: there is a draft of it'},
    ])
    expect(await client.fetch('*[_id == "siteSettings"][0].siteName')).toBe('Dateline')
  })

  test('does not touch a document with a version in a release', async () => {
    await client.create({_id: 'versions.rSummer.siteSettings', _type: 'siteSettings', siteName: 'Planned'})
    expect((await seedStories({client, options: {siteName: 'The Paper'}})).kept).toEqual([
      {id: 'siteSettings', reason: 'it is being edited: there is a draft of it'},
    ])
  })

  test('does not bring back what was deleted, unless asked', async () => {
    await client.delete(SHIPPED_STORY_ID)
    await client.delete('topic-russia')
    expect((await seedStories({client})).kept).toEqual([
      {id: 'topic-russia', reason: 'it was deleted since; --restore brings it back'},
      {id: SHIPPED_STORY_ID, reason: 'it was deleted since; --restore brings it back'},
    ])
    expect(await client.fetch('count(*[_id in $ids])', {ids: [SHIPPED_STORY_ID, 'topic-russia']})).toBe(0)
    expect((await seedStories({client, restore: true})).created).toEqual(['topic-russia', SHIPPED_STORY_ID])
    expect((await seedStories({client})).unchanged).toEqual(ALL_IDS)
  })

  test('shares its section, source and settings with a story that comes later', async () => {
    const [shipped = ''] = await listStories()
    const {documents} = await readStory(shipped)
    const capture = (await readStory(shipped)).report.lines.map(({text}) => text).join('\n')
    const file = join(directory, 'another.txt')
    await writeFile(file, capture.replaceAll('Putin says Russia expects', 'Xi answers as Russia expects'))
    const summary = await seedStories({client, files: [file], options: {zone: 'UTC'}})
    const article = 'article-xi-answers-as-russia-expects-chinas-xi-to-make-state-visit-in-spring'
    expect(summary).toEqual({
      created: [article],
      updated: [],
      unchanged: documents
        .map(({_id}) => _id)
        .filter((id) => id !== 'siteSettings' && id !== SHIPPED_STORY_ID),
      kept: [{id: 'siteSettings', reason: `it came with another story, ${SHIPPED_STORY_ID}`}],
    })
  })

  test('does not upload the picture again', async () => {
    await client.delete(SHIPPED_STORY_ID)
    const events: SeedEvent[] = []
    await seedStories({client, restore: true, onProgress: (event) => events.push(event)})
    expect(events.map(({type}) => type)).not.toContain('pictureUploaded')
    expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
  })

  test('refuses a manifest that it did not write', async () => {
    await client.patch('seed.manifest').set({entries: 'none'}).commit()
    await expect(seedStories({client})).rejects.toMatchObject({code: 'unreadable-manifest'})
  })
})

describe('a document that was there before', () => {
  test('is kept, and the story refers to it', async () => {
    await client.create({_id: 'section-world', _type: 'section', name: 'The world'})
    const summary = await seedStories({client})
    expect(summary.kept).toEqual([
      {id: 'section-world', reason: 'it was there before, and the seed did not write it'},
    ])
    expect(await client.fetch('*[_id == $id][0].section->name', {id: SHIPPED_STORY_ID})).toBe('The world')
  })
})

describe('when writing fails, nothing of the story is there', () => {
  test('because someone made one of the documents in the meantime', async () => {
    const late = lateClient(() => client.create({_id: 'topic-china', _type: 'topic', name: 'By hand'}))
    await expect(seedStories({client: late})).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('nothing was written. Seed again.'),
    })
    expect(await client.fetch('*[_id in $ids || _id == "seed.manifest"]._id', {ids: ALL_IDS})).toEqual([
      'topic-china',
    ])
    expect((await seedStories({client})).kept.map(({id}) => id)).toEqual(['topic-china'])
  })

  test('because someone edited one of the documents in the meantime', async () => {
    await seedStories({client})
    const late = lateClient(() => client.patch('siteSettings').set({siteName: 'By hand'}).commit())
    await expect(
      seedStories({client: late, options: {siteName: 'The Paper', baseUrl: 'https://paper.example'}}),
    ).rejects.toMatchObject({code: 'conflict'})
    expect(await client.fetch('*[_id == "siteSettings"][0]{siteName, baseUrl}')).toEqual({
      siteName: 'By hand',
      baseUrl: 'https://dateline.example',
    })
  })

  test('because another seed was faster', async () => {
    const late = lateClient(() => seedStories({client}))
    await expect(seedStories({client: late})).rejects.toMatchObject({code: 'conflict'})
    expect((await seedStories({client})).unchanged).toEqual(ALL_IDS)
  })

  test('because the token may not write', async () => {
    const anonymous = lake.client({token: null})
    await expect(seedStories({client: anonymous})).rejects.toMatchObject({code: 'not-allowed'})
    expect(await everything()).toEqual([])
  })

  test('because the dataset is not there', async () => {
    await expect(seedStories({client: client.withConfig({dataset: 'absent'})})).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('because a capture is wrong', async () => {
    const wrong = join(directory, 'wrong.txt')
    await writeFile(wrong, 'Logo\nWorld\n')
    await expect(
      seedStories({client, files: [...(await listStories()), wrong], options: {zone: 'UTC'}}),
    ).rejects.toThrow(`${wrong}: The capture has no date line`)
    expect(await everything()).toEqual([])
  })

  test('because two captures are the same story', async () => {
    const [shipped = ''] = await listStories()
    await expect(seedStories({client, files: [shipped, shipped]})).rejects.toThrow(
      'The story has the same headline, and so the same address',
    )
    expect(await everything()).toEqual([])
  })
})

test('a lake that does not answer is named as the trouble', async () => {
  const gone = await startTestLake()
  const orphan = gone.client().withConfig({maxRetries: 0})
  await gone.dispose()
  await expect(seedStories({client: orphan})).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('ECONNREFUSED'),
  })
})

/** A client whose first write waits until something else has happened, after its reading. */
function lateClient(meanwhile: () => Promise<unknown>): SanityClient {
  let isFirst = true
  return createClient({
    ...client.config(),
    resolveFetch: () => async (input, init) => {
      if (isFirst && new URL(input).pathname.includes('/data/mutate/')) {
        isFirst = false
        await meanwhile()
      }
      return fetch(input, init)
    },
  })
}

async function everything(): Promise<unknown> {
  return client.fetch('*[!(_id in path("_.**"))] | order(_id)')
}

async function shippedDocuments(): Promise<SeedDocument[]> {
  const [shipped = ''] = await listStories()
  return (await readStory(shipped)).documents
}

function describeEvent(event: SeedEvent): string {
  switch (event.type) {
    case 'storyRead':
      return event.type
    case 'pictureUploaded':
      return `${event.type} ${event.assetId}`
    case 'document':
      return `${event.type} ${event.id} ${event.outcome}`
    case 'storyWritten':
      return `${event.type} ${event.story}`
  }
}
