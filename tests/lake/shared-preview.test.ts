import type {SanityClient} from '@sanity/client'
import type {Hono} from 'hono'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {newSharedPreview} from '../../plugins/story-preview/share/new-shared-preview.ts'
import {sharedPreviewsOfDocumentQuery} from '../../queries/index.ts'
import {seedStories} from '../../seed/index.ts'
import {createSiteApp} from '../../site/index.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'

const SITE = 'http://192.168.1.20:3500'
const HOUR_IN_MILLISECONDS = 3_600_000

let now: Date
let lake: TestLake
let client: SanityClient
let site: Hono
let failures: unknown[]

beforeEach(async () => {
  now = new Date('2023-01-01T12:00:00Z')
  lake = await startTestLake({clock: () => now})
  client = lake.client()
  failures = []
  site = createSiteApp({client, lakeUrl: lake.url, reportFailure: (error) => failures.push(error)})
  await seedStories({client})
})

afterEach(() => lake.dispose())

test('a link shows the draft to whoever has it, and published readers see nothing of it', async () => {
  const story = await client.getDocument(SHIPPED_STORY_ID)
  if (story === undefined) throw new Error('The story is missing')
  await client.create({...story, _id: `drafts.${SHIPPED_STORY_ID}`, headline: 'Not for readers yet'})
  const {token} = await share()

  const shared = await open(`/share/${token}`)
  expect(shared.status).toBe(200)
  expect(Object.fromEntries(shared.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; /),
  })
  const page = await shared.text()
  expect(page).toContain('>Not for readers yet</h1>')
  expect(page).toContain(
    'The link works until <time dateTime="2023-01-01T21:00:00+08:00">1 Jan 2023, 9.00pm SGT</time>',
  )
  expect(
    await lake
      .client({token: null, perspective: 'published'})
      .fetch('*[_id == $id][0].headline', {id: SHIPPED_STORY_ID}),
  ).toBe(story['headline'])
})

test('everything that the page shows comes from the site itself, which has it', async () => {
  const {token} = await share()
  const page = await (await open(`/share/${token}`)).text()
  expect(page).not.toContain(lake.url)
  const addresses = [...page.matchAll(/<(?:link|img)[^>]*? (?:href|src)="([^"]+)"/g)].flatMap(([, address]) =>
    address === undefined || address.startsWith('data:') ? [] : [address.replaceAll('&amp;', '&')],
  )
  const own = addresses.map((address) => new URL(address, SITE)).filter(({origin}) => origin === SITE)
  expect(own.map(({pathname}) => pathname.split('/')[1])).toEqual(
    expect.arrayContaining(['styles', 'styles', 'styles', 'images']),
  )
  const answers = await Promise.all(own.map(({pathname, search}) => open(pathname + search)))
  expect(answers.map(({status}) => status)).toEqual(own.map(() => 200))

  const css = await (await open('/styles/fonts.css')).text()
  const [, font] = /url\("(\/styles\/[^"]+\.woff2)"\)/.exec(css) ?? []
  expect((await open(font ?? '')).headers.get('content-type')).toBe('font/woff2')
})

test('a link ends when its time is over, by the clock of the lake', async () => {
  const {token} = await share()
  now = new Date(now.getTime() + HOUR_IN_MILLISECONDS - 1000)
  expect((await open(`/share/${token}`)).status).toBe(200)
  expect(await client.fetch(sharedPreviewsOfDocumentQuery, {documentId: SHIPPED_STORY_ID})).toHaveLength(1)
  now = new Date(now.getTime() + 1000)
  expect(await open(`/share/${token}`).then(readNotice)).toEqual(NOT_VALID)
  expect(await client.fetch(sharedPreviewsOfDocumentQuery, {documentId: SHIPPED_STORY_ID})).toEqual([])
})

test('a link that is revoked, that never was, or that is malformed says the same', async () => {
  const {token, _id} = await share()
  await client.delete(_id)
  for (const path of [token, 'a'.repeat(43), '*']) {
    expect(await open(`/share/${path}`).then(readNotice)).toEqual(NOT_VALID)
  }
  expect([...failures, ...lake.failures]).toEqual([])
})

test('a link shows nothing of a story that was deleted, nor of what is no story', async () => {
  const {token} = await share()
  await client.delete({query: '*[_type == "article"]'})
  expect(await open(`/share/${token}`).then(readNotice)).toEqual(NOT_SHOWN)
  const settings = await share('siteSettings')
  expect((await open(`/share/${settings.token}`)).status).toBe(404)
})

test('a link does not lead round an embargo that the story was published under, nor round a withdrawal', async () => {
  const {token} = await share()
  await client
    .patch(SHIPPED_STORY_ID)
    .set({embargo: {_type: 'embargo', kind: 'until', until: '2023-01-01T12:30:00Z'}})
    .commit()
  now = new Date('2023-01-01T12:29:59Z')
  expect(await open(`/share/${token}`).then(readNotice)).toEqual(NOT_SHOWN)
  now = new Date('2023-01-01T12:30:01Z')
  expect((await open(`/share/${token}`)).status).toBe(200)
  await client
    .patch(SHIPPED_STORY_ID)
    .set({withdrawal: {_type: 'withdrawal', withdrawnAt: now.toISOString(), notice: 'It was forged.'}})
    .commit()
  const page = await (await open(`/share/${token}`)).text()
  expect(page).toContain('It was forged.')
  expect(page).not.toContain('state visit')
})

test('a link shows of other stories what readers may read, not their drafts', async () => {
  await client.create({...otherStory('known', 'As published'), _id: 'known'})
  await client.create({...otherStory('known', 'As drafted'), _id: 'drafts.known'})
  await client.create({...otherStory('unknown', 'Nobody knows yet'), _id: 'drafts.unknown'})
  const {token} = await share()
  const page = await (await open(`/share/${token}`)).text()
  expect(['As published', 'As drafted', 'Nobody knows yet'].filter((words) => page.includes(words))).toEqual([
    'As published',
  ])
})

test('links are for those who are signed in: nobody else can list them', async () => {
  await share()
  const stranger = lake.client({token: null, perspective: 'published'})
  expect(await stranger.fetch('*[_type == "sharedPreview"]')).toEqual([])
})

test.each([
  '/',
  '/v2025-02-19/data/query/production?query=*',
  '/images/newsroom/production/../../x',
  '/images/newsroom/production/%2e%2e%2f%2e%2e%2fv1%2fusers',
  '/styles/..%2f..%2fpackage.json',
  '/styles/nothing.woff2',
])('nothing else of the lake or the machine is to be had at %s', async (path) => {
  expect((await open(path)).status).toBe(404)
})

function otherStory(slug: string, headline: string) {
  return {
    _type: 'article',
    headline,
    slug: {_type: 'slug', current: slug},
    publishedAt: '2022-12-31T00:00:00Z',
  }
}

async function share(documentId = SHIPPED_STORY_ID) {
  const link = newSharedPreview({
    documentId,
    perspective: ['drafts'],
    lifetime: 'hour',
    fillRandomly: (bytes) => crypto.getRandomValues(bytes),
  })
  const {_id} = await client.create(link)
  return {_id, token: link.token}
}

async function open(path: string): Promise<Response> {
  return site.request(SITE + path)
}

const NOT_SHOWN = [404, 'This story cannot be shown']
const NOT_VALID = [404, 'This link is not valid any more']

async function readNotice(answer: Response) {
  return [answer.status, /<h1>([^<]*)<\/h1>/.exec(await answer.text())?.[1]]
}
