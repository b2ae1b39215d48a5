import type {Browser, Request} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'

import {alsoWorthReadingQuery, siteSettingsQuery, storyByIdQuery} from '../../queries/index.ts'
import {renderStoryDocument} from '../../story/story-document.tsx'
import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type OffMachineCounter, startOffMachineCounter} from '../support/off-machine-counter.ts'
import {readDom} from '../support/read-dom.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {openStory} from '../support/studio-page.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

const SHIPPED_HEADLINE = "Putin says Russia expects China's Xi to make state visit in spring"

let folder: TemporaryFolder
let dateline: RunningDateline
let browser: Browser
let offMachine: OffMachineCounter

beforeAll(async () => {
  folder = temporaryFolder('whole-job')
  offMachine = await startOffMachineCounter()
  dateline = await startDateline(folder.path)
  browser = await launchBrowser({proxy: offMachine.proxy})
})

beforeEach(async () => {
  await dateline.administrator.delete(`drafts.${SHIPPED_STORY_ID}`)
})

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  await offMachine?.close()
  folder?.remove()
})

test('the story is imported, opened, seen, changed, published, queried, and seen by a second editor', async () => {
  const first = await openStory(browser, dateline.studioUrl, SHIPPED_STORY_ID)
  const second = await openStory(browser, dateline.studioUrl, SHIPPED_STORY_ID)
  expect(await first.preview.locator('h1').innerText()).toBe(SHIPPED_HEADLINE)
  expect(await first.previewState.innerText()).toBe('Published')

  await first.headline.press('End')
  await first.headline.pressSequentially(' of 2023')
  const changed = `${SHIPPED_HEADLINE} of 2023`
  await eventually(() => first.preview.locator('h1').innerText()).toBe(changed)
  await eventually(() => first.previewState.innerText()).toBe('Draft')

  // The second editor's form and preview follow without a reload.
  await eventually(() => second.headline.inputValue()).toBe(changed)
  await eventually(() => second.preview.locator('h1').innerText()).toBe(changed)

  // Readers see nothing of it yet.
  const headline = () => dateline.reader.fetch<string>('*[_id == $id][0].headline', {id: SHIPPED_STORY_ID})
  expect(await headline()).toBe(SHIPPED_HEADLINE)
  await first.publish()
  await eventually(headline).toBe(changed)
  await eventually(() => first.previewState.innerText()).toBe('Published')
  await eventually(() => second.previewState.innerText()).toBe('Published')

  expect([...first.problems, ...second.problems]).toEqual([])
  expect(await first.page.getByText(/error|failed/i).count()).toBe(0)
  await Promise.all([first.context.close(), second.context.close()])
})

test('typing reaches the preview with the network gone, and is saved when it is back', async () => {
  const {page, context, headline, preview} = await openStory(browser, dateline.studioUrl, SHIPPED_STORY_ID)
  const before = await headline.inputValue()
  // One edit with the network there, so that the draft exists and the form is at rest.
  await headline.press('End')
  await headline.pressSequentially('!')
  await eventually(() =>
    dateline.administrator.fetch(
      '*[_id == $id][0].headline',
      {id: `drafts.${SHIPPED_STORY_ID}`},
      {perspective: 'raw'},
    ),
  ).toBe(`${before}!`)

  await context.setOffline(true)
  const startedOffline = new Set<Request>()
  const answered: string[] = []
  page.on('request', (request) => startedOffline.add(request))
  page.on('requestfinished', (request) => {
    if (startedOffline.has(request)) answered.push(request.url())
  })
  await headline.pressSequentially(' Offline')
  await eventually(() => preview.locator('h1').innerText()).toBe(`${before}! Offline`)
  expect(answered).toEqual([])

  await context.setOffline(false)
  await eventually(() =>
    dateline.administrator.fetch(
      '*[_id == $id][0].headline',
      {id: `drafts.${SHIPPED_STORY_ID}`},
      {perspective: 'raw'},
    ),
  ).toBe(`${before}! Offline`)
  await context.close()
})

test('the preview of a published story has the DOM of the page that readers get', async () => {
  await dateline.administrator.createOrReplace({
    _id: 'second-story',
    _type: 'article',
    headline: 'A second story',
    slug: {_type: 'slug', current: 'a-second-story'},
    publishedAt: '2022-12-31T00:00:00.000Z',
    topics: [{_type: 'reference', _key: 'a', _ref: 'topic-russia'}],
  })
  const {page, context, preview} = await openStory(browser, dateline.studioUrl, SHIPPED_STORY_ID)
  await preview.getByText('A second story').first().waitFor()
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null)
  if (frame === undefined) throw new Error('The preview has no frame')
  const previewed = await readDom(frame)

  const story = await dateline.reader.fetch(storyByIdQuery, {id: SHIPPED_STORY_ID})
  const settings = await dateline.reader.fetch(siteSettingsQuery)
  const alsoWorthReading = await dateline.reader.fetch(alsoWorthReadingQuery, {
    id: SHIPPED_STORY_ID,
    topics: story?.topics?.map(({_id}) => _id) ?? [],
    limit: 4,
  })
  const reader = await context.newPage()
  await reader.setContent(renderStoryDocument({story, settings, alsoWorthReading}, {stylesheets: []}))
  expect(previewed).toEqual(await readDom(reader))
  await context.close()
})

test('nothing is asked of any other machine', () => {
  expect(offMachine.requests).toEqual([])
})

test('after a restart everything is as it was, and nobody has to sign in again', async () => {
  const published = await dateline.reader.fetch<string>('*[_id == $id][0].headline', {id: SHIPPED_STORY_ID})
  await dateline.stop()
  expect(dateline.output()).toContain('Stopped.')

  dateline = await startDateline(folder.path)
  expect(dateline.output()).toContain('The dataset has 2 stories.')
  expect(await dateline.reader.fetch<string>('*[_id == $id][0].headline', {id: SHIPPED_STORY_ID})).toBe(
    published,
  )
  const {context, headline, problems} = await openStory(browser, dateline.studioUrl, SHIPPED_STORY_ID)
  expect(await headline.inputValue()).toBe(published)
  expect(problems).toEqual([])
  await context.close()
})
