import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {
  alsoWorthReadingQuery,
  queryExamples,
  siteSettingsQuery,
  storyBySlugQuery,
} from '../../queries/index.ts'
import {seedStories} from '../../seed/index.ts'
import {renderStoryDocument} from '../../story/story-document.tsx'
import {newTransactionId, type PublishingLake, startPublishingLake} from './publishing-lake.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'

const SLUG = 'putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'

let newsroom: PublishingLake

beforeAll(async () => {
  newsroom = await startPublishingLake('2023-01-02T00:00:00.000Z')
  await seedStories({client: newsroom.editor})
  await newsroom.editor.patch('siteSettings').set({baseUrl: 'https://news.example.test'}).commit()
})

afterAll(async () => {
  await newsroom.lake.dispose()
})

/** All that readers and machines get, to the byte: the whole page with its metadata, and every query of the site. */
async function outputs(): Promise<Record<string, string>> {
  const {reader} = newsroom
  const story = await reader.fetch(storyBySlugQuery, {slug: SLUG})
  const settings = await reader.fetch(siteSettingsQuery)
  const alsoWorthReading = await reader.fetch(alsoWorthReadingQuery, {
    id: SHIPPED_STORY_ID,
    topics: [],
    limit: 4,
  })
  const answers: [string, unknown][] = []
  for (const {name, query, params} of queryExamples.filter(({askedBy}) => askedBy === 'site')) {
    answers.push([name, await reader.fetch(query, params)])
  }
  const onwardElsewhere = await reader.fetch(alsoWorthReadingQuery, {id: 'another', topics: [], limit: 4})
  return {
    page: renderStoryDocument({story, settings, alsoWorthReading}, {stylesheets: ['/story.css']}),
    onwardElsewhere: JSON.stringify(onwardElsewhere),
    ...Object.fromEntries(answers.map(([name, answer]) => [name, JSON.stringify(answer)])),
  }
}

/** Replaces words of the story's draft, as an editor does, and publishes it. */
async function change(
  words: readonly [string, string],
  kind: 'silent' | 'update',
  note?: string,
): Promise<void> {
  const [old, mended] = words
  const published = await newsroom.editor.getDocument(SHIPPED_STORY_ID)
  const text = JSON.stringify(published).replaceAll(old, mended)
  await newsroom.editor.create({...JSON.parse(text), _id: `drafts.${SHIPPED_STORY_ID}`})
  const transactionId = newTransactionId()
  expect(await publishStory(newsroom.editor, {id: SHIPPED_STORY_ID, kind, note, transactionId})).toEqual({
    type: 'published',
  })
}

describe('a typo that is mended changes nothing but the typo, in any output, to the byte:', () => {
  test.each([
    // The title, the cards in lists, search results, social networks and structured data say it too.
    ['in the headline', 'Putin says Russia', 'Putin said Russia'],
    // Without a standfirst, search results and cards quote it.
    ['in the first paragraph', 'to make a state visit', 'to take a state visit'],
    ['in a later paragraph', 'a stabilising factor', 'a stabilizing factor'],
    ['in the caption', 'attends a meeting', 'attended a meeting'],
    ['in the credit', 'Aleksey Druzhinin', 'Alexey Druzhinin'],
  ])('%s', async (_where, typo, mended) => {
    const before = await outputs()
    newsroom.advance(60 * 60_000)
    await change([typo, mended], 'silent')
    const after = await outputs()
    expect(after).not.toEqual(before)
    const expected = Object.entries(before).map(([name, output]) => [
      name,
      output.replaceAll(typo, mended).replaceAll(encodeURIComponent(typo), encodeURIComponent(mended)),
    ])
    expect(after).toEqual(Object.fromEntries(expected))
  })
})

test('an update moves every date of it, in every output, together', async () => {
  const before = await outputs()
  newsroom.advance('2023-01-03T06:30:00.000Z')
  await change(
    ['Speaking for around eight minutes', 'Speaking for nine minutes'],
    'update',
    'Corrects the length.',
  )
  const after = await outputs()

  expect(before['page']).toContain('30 Dec 2022, 7.23pm SGT')
  const shown = after['page'] ?? ''
  expect(shown).toContain('<time dateTime="2023-01-03T14:30:00+08:00">3 Jan 2023, 2.30pm SGT</time>')
  expect(shown).toContain('<meta property="article:modified_time" content="2023-01-03T14:30:00+08:00"/>')
  expect(shown).toContain('"dateModified":"2023-01-03T14:30:00+08:00"')
  expect(shown).toContain('Corrects the length.')

  const moved = Object.entries(before).map(([name, output]) => [
    name,
    output
      .replaceAll('2022-12-30T11:23:00.000Z', '2023-01-03T06:30:00.000Z')
      .replaceAll('2022-12-30T19:23:00+08:00', '2023-01-03T14:30:00+08:00')
      .replaceAll('30 Dec 2022, 7.23pm SGT', '3 Jan 2023, 2.30pm SGT')
      .replaceAll('Speaking for around eight minutes', 'Speaking for nine minutes')
      .replaceAll('"updateNote":null', '"updateNote":"Corrects the length."')
      // The note is the one new thing, and words are counted.
      .replace(/<ul class="share-bar"/, `${NOTE}<ul class="share-bar"`)
      .replace('"wordCount":279', '"wordCount":278'),
  ])
  expect(after).toEqual(Object.fromEntries(moved))
})

const NOTE = '<p class="update-note" dir="auto" data-field="updateNote">Corrects the length.</p>'
