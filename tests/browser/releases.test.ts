import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {watchProblems} from '../support/watch-problems.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

const STORY_ID = 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'
const RELEASE_ID = 'rSpring'

let folder: TemporaryFolder
let dateline: RunningDateline
let browser: Browser

beforeAll(async () => {
  folder = temporaryFolder('releases')
  dateline = await startDateline(folder.path)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('a story is changed in a release, previewed there, and published with it', async () => {
  const {administrator, reader, studioUrl} = dateline
  await administrator.releases.create({
    releaseId: RELEASE_ID,
    metadata: {title: 'Spring edition', releaseType: 'asap'},
  })
  await administrator.createVersion({publishedId: STORY_ID, baseId: STORY_ID, releaseId: RELEASE_ID})

  const context = await browser.newContext({viewport: {width: 1600, height: 1000}})
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(`${studioUrl}/desk/stories;${STORY_ID}?perspective=${RELEASE_ID}`)
  const headline = page.getByTestId('field-headline').locator('input')
  await eventually(() => page.getByTestId('story-preview-state').innerText()).toBe('Release Spring edition')
  await headline.fill('Spring has come')
  const preview = page.frameLocator('iframe[title^="Preview"]').locator('h1')
  await eventually(() => preview.innerText()).toBe('Spring has come')
  const stored = () =>
    administrator.fetch(
      '*[_id == $id][0].headline',
      {id: `versions.${RELEASE_ID}.${STORY_ID}`},
      {perspective: 'raw'},
    )
  await eventually(stored).toBe('Spring has come')
  expect(await reader.fetch('*[_id == $id][0].headline', {id: STORY_ID})).not.toBe('Spring has come')

  await page.goto(`${studioUrl}/releases/${RELEASE_ID}`)
  await page.getByText('Spring has come').first().waitFor()
  await page.getByRole('button', {name: 'Run release'}).click()
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /run release/i})
    .click()
  await eventually(() => reader.fetch('*[_id == $id][0].headline', {id: STORY_ID})).toBe('Spring has come')
  expect(problems).toEqual([])
  await context.close()
})
