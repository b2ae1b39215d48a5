import {afterAll, beforeAll, expect, test} from 'vitest'

import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {scheduleStory} from '../../plugins/newsroom-desk/publishing/schedule-story.ts'
import {restoreStory, withdrawStory} from '../../plugins/newsroom-desk/publishing/withdraw-story.ts'
import {
  alsoWorthReadingQuery,
  latestStoriesQuery,
  redirectQuery,
  searchStoriesQuery,
  storyByIdQuery,
  storyBySlugQuery,
} from '../../queries/index.ts'
import {renderStoryDocument} from '../../story/story-document.tsx'
import {lockingClient} from './locking-client.ts'
import {
  draftOf,
  newTransactionId,
  type PublishingLake,
  startPublishingLake,
  textBlock,
} from './publishing-lake.ts'

const NOW = '2023-01-03T06:00:00.000Z'
const LATER = '2023-01-04T06:00:00.000Z'
const NOTICE = 'This story rested on a forged statement.'
const LINKING = Array.from({length: 10}, (_, index) => `linking-${index}`)

const toStory = (id: string) => ({_type: 'reference', _ref: id, _weak: true})

let newsroom: PublishingLake

beforeAll(async () => {
  newsroom = await startPublishingLake(NOW)
  await newsroom.editor.create(draftOf('wrong', {slug: {_type: 'slug', current: 'wrong-at-first'}}))
  await publish('wrong', 'first')
  await newsroom.editor.create(draftOf('wrong', {slug: {_type: 'slug', current: 'wrong'}}))
  await publish('wrong', 'silent')
  for (const id of LINKING) {
    const linked = {
      ...textBlock('linked', ''),
      children: [{_type: 'span', _key: 'span', text: 'Read this.', marks: ['to']}],
      markDefs: [{_type: 'storyLink', _key: 'to', story: toStory('wrong')}],
    }
    const related = {
      _type: 'relatedLinks',
      _key: 'related',
      links: [{_key: 'to', kind: 'story', story: toStory('wrong')}],
    }
    await newsroom.editor.create(draftOf(id, {body: [linked, related]}))
    await publish(id, 'first')
  }
})

afterAll(async () => {
  await newsroom.lake.dispose()
})

function publish(id: string, kind: 'first' | 'silent') {
  return publishStory(newsroom.editor, {id, kind, transactionId: newTransactionId()})
}

function ids(cards: readonly {_id: string}[]): readonly string[] {
  return cards.map(({_id}) => _id).filter((id) => id === 'wrong')
}

/** What readers get of the story, wherever they may meet it. */
async function whatReadersGet() {
  const {reader} = newsroom
  const links = await Promise.all(
    LINKING.map((id) =>
      reader.fetch<string[]>(
        `(${storyByIdQuery}){"to": [body[0].markDefs[0].slug, body[1].links[0].slug, body[1].links[0].title]}.to`,
        {id},
      ),
    ),
  )
  return {
    bySlug: await reader.fetch(storyBySlugQuery, {slug: 'wrong'}),
    redirect: await reader.fetch(redirectQuery, {slug: 'wrong-at-first'}),
    latest: ids(await reader.fetch(latestStoriesQuery, {limit: 100})),
    search: ids(await reader.fetch(searchStoriesQuery, {text: 'wrong', limit: 100})),
    onward: ids(await reader.fetch(alsoWorthReadingQuery, {id: 'linking-0', topics: [], limit: 100})),
    links: [...new Set(links.map((link) => JSON.stringify(link)))],
    pages: [...new Set(await Promise.all(LINKING.map(linksOnPage)))],
    isIndexed: !(await pageOf('wrong')).includes('<meta name="robots" content="noindex"/>'),
  }
}

/** A story's page as readers get it. */
async function pageOf(slug: string): Promise<string> {
  const story = await newsroom.reader.fetch(storyBySlugQuery, {slug})
  return renderStoryDocument({story, settings: null, alsoWorthReading: []}, {stylesheets: []})
}

/** How often a page links to the story, and how often it says the words that link. */
async function linksOnPage(slug: string): Promise<string> {
  const body = (await pageOf(slug)).replace(/^.*<body>/s, '')
  const count = (words: string) => body.split(words).length - 1
  return `${count('<a href="/stories/wrong">')} links, ${count('>Read this.<')} × “Read this.”`
}

test('a story that ten others link to is withdrawn and restored as it was', async () => {
  const {editor} = newsroom
  const before = await whatReadersGet()
  expect(before).toMatchObject({
    bySlug: {headline: 'Headline of wrong', withdrawal: null},
    latest: ['wrong'],
    search: ['wrong'],
    onward: ['wrong'],
    links: ['["wrong","wrong","Headline of wrong"]'],
    pages: ['2 links, 1 × “Read this.”'],
    isIndexed: true,
  })

  newsroom.advance(LATER)
  const request = {id: 'drafts.wrong', reason: 'error', notice: ` ${NOTICE} `, newTransactionId}
  expect(await withdrawStory(editor, request)).toEqual({type: 'withdrawn', remaining: []})
  const notice = await newsroom.reader.fetch(storyBySlugQuery, {slug: 'wrong'})
  const told = Object.entries(notice ?? {}).filter(([, value]) => value !== null)
  expect(Object.fromEntries(told)).toEqual({
    _id: 'wrong',
    _type: 'article',
    slug: 'wrong',
    showAds: true,
    withdrawal: {withdrawnAt: LATER, notice: NOTICE},
  })
  expect({...(await whatReadersGet()), bySlug: undefined}).toEqual({
    bySlug: undefined,
    redirect: {from: 'wrong-at-first', to: 'wrong'},
    latest: [],
    search: [],
    onward: [],
    links: ['[null,null,null]'],
    pages: ['0 links, 1 × “Read this.”'],
    isIndexed: false,
  })

  expect(await restoreStory(editor, {id: 'wrong', newTransactionId})).toEqual({
    type: 'restored',
    remaining: [],
  })
  expect(await whatReadersGet()).toEqual(before)
  expect(await restoreStory(editor, {id: 'wrong', newTransactionId})).toEqual({type: 'notWithdrawn'})
})

test('neither a draft nor a copy in a release brings a withdrawn story back by chance', async () => {
  const {editor, reader} = newsroom
  await editor.create(draftOf('kept'))
  await publish('kept', 'first')
  await editor.create(draftOf('kept', {headline: 'Mended for later'}))
  await editor.releases.create({releaseId: 'rLater', metadata: {title: 'Later', releaseType: 'asap'}})
  await editor.createVersion({publishedId: 'kept', baseId: 'drafts.kept', releaseId: 'rLater'})

  const request = {id: 'kept', reason: 'legal', notice: NOTICE, newTransactionId}
  expect(await withdrawStory(editor, request)).toEqual({type: 'withdrawn', remaining: []})
  const shown = async () => {
    const story = await reader.fetch(storyByIdQuery, {id: 'kept'})
    return [story?.headline, story?.withdrawal?.notice]
  }
  expect(await publish('kept', 'silent')).toEqual({type: 'published'})
  expect(await shown()).toEqual([null, NOTICE])
  await editor.releases.publish({releaseId: 'rLater'})
  expect(await shown()).toEqual([null, NOTICE])
  await restoreStory(editor, {id: 'kept', newTransactionId})
  expect(await shown()).toEqual(['Mended for later', undefined])
})

test('a release whose copy cannot be changed is named, when a story is withdrawn and when it is restored', async () => {
  const {editor} = newsroom
  await editor.create(draftOf('locked'))
  await publish('locked', 'first')
  await editor.releases.create({releaseId: 'rLocked', metadata: {title: 'Locked', releaseType: 'asap'}})
  await editor.createVersion({publishedId: 'locked', baseId: 'locked', releaseId: 'rLocked'})
  const refusing = lockingClient(editor, 'versions.rLocked.locked')
  const request = {id: 'locked', reason: 'error', notice: NOTICE, newTransactionId}
  const remaining = [{releaseName: 'rLocked', title: 'Locked'}]
  expect(await withdrawStory(refusing, request)).toMatchObject({type: 'withdrawn', remaining})
  expect(await restoreStory(refusing, request)).toMatchObject({type: 'restored', remaining})
})

test('withdrawing takes a reason, a notice, and a story that is out', async () => {
  const {editor} = newsroom
  const request = {id: 'linking-0', reason: 'error', notice: NOTICE, newTransactionId}
  expect([
    await withdrawStory(editor, {...request, reason: undefined}),
    await withdrawStory(editor, {...request, notice: ' '}),
    await withdrawStory(editor, {...request, id: 'nobody'}),
  ]).toEqual([{type: 'incomplete'}, {type: 'incomplete'}, {type: 'notPublished'}])
})

test('the clock does not bring a withdrawn story back: its scheduled copy is withdrawn as well, though it is locked', async () => {
  const {reader} = newsroom
  const editor = lockingClient(newsroom.editor, 'versions.rAwaited.awaited')
  await editor.create(draftOf('awaited'))
  await publish('awaited', 'first')
  await editor.create(draftOf('awaited', {headline: 'Scheduled for later'}))
  const publishAt = new Date('2023-01-05T06:00:00.000Z')
  const schedule = {
    id: 'awaited',
    kind: 'update',
    publishAt,
    releaseName: 'rAwaited',
    title: 'Later',
  } as const
  expect(await scheduleStory(editor, schedule)).toEqual({type: 'scheduled'})
  const request = {id: 'awaited', reason: 'rights', notice: NOTICE, newTransactionId}
  expect(await withdrawStory(editor, request)).toEqual({type: 'withdrawn', remaining: []})
  newsroom.advance('2023-01-05T06:00:01.000Z')
  expect(await newsroom.stored('awaited')).toMatchObject({headline: 'Scheduled for later'})
  const story = await reader.fetch(storyByIdQuery, {id: 'awaited'})
  expect([story?.headline, story?.withdrawal?.notice]).toEqual([null, NOTICE])
})
