import {join} from 'node:path'

import {stegaClean} from '@sanity/client/stega'
import type {Browser, FrameLocator, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {buildScript, buildStudio} from '../support/build-fixture.ts'
import {eventually} from '../support/eventually.ts'
import {frameOf} from '../support/frame-of.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {serveFolder} from '../support/serve-folder.ts'
import {type LocalServer, serveLocally} from '../support/serve-locally.ts'
import {untilFollowing} from '../support/until-following.ts'
import {watchProblems} from '../support/watch-problems.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {drawNote} from './presentation/draw-note.ts'
import {previewSite} from './presentation/preview-site.ts'

const FIXTURES = join(import.meta.dirname, 'presentation')
const PROJECT_ID = 'dateline'

let folder: TemporaryFolder
let studio: LocalServer
let site: LocalServer
let lake: TestLake
let browser: Browser

beforeAll(async () => {
  folder = temporaryFolder('presentation')
  const [studioFolder, siteFolder] = [join(folder.path, 'studio'), join(folder.path, 'site')]
  studio = await serveLocally(serveFolder(studioFolder, 'studio.html'))
  lake = await startTestLake({projectId: PROJECT_ID, studioOrigins: [studio.url]})
  const client = lake.client().withConfig({projectId: PROJECT_ID})
  const scripts = serveFolder(siteFolder)
  site = await serveLocally(previewSite({client, studioUrl: studio.url, scripts, draw: drawNote}))
  await client
    .transaction()
    .create({_id: 'note', _type: 'note', title: 'As published', lead: 'A lead.'})
    .create({_id: 'drafts.note', _type: 'note', title: 'As drafted', lead: 'A lead.'})
    .commit()
  browser = await launchBrowser()
  await buildScript({root: FIXTURES, entry: 'site.fixture.ts', name: 'site.js', outDir: siteFolder})
  await buildStudio({
    entry: join(FIXTURES, 'studio.fixture.ts'),
    outDir: studioFolder,
    projectId: PROJECT_ID,
    lakeUrl: `http://localhost:${lake.port}`,
    siteUrl: site.url,
  })
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([studio?.close(), site?.close()])
  await lake?.dispose()
  folder?.remove()
})

test('the Presentation tool shows drafts in a site, leads from it to their fields, and back by editing', async () => {
  const page = await browser.newPage({viewport: {width: 1600, height: 1000}, reducedMotion: 'reduce'})
  const problems = watchProblems(page)
  await page.goto(`${studio.url}/presentation`)
  const framed = page.frameLocator('iframe')

  await eventually(() => headingOf(framed)).toBe('As drafted')
  await clickOverlay(page, framed.locator('p'))
  await eventually(() => new URL(page.url()).pathname).toBe('/presentation/note/note/lead')
  await clickOverlay(page, framed.locator('h1'))
  await eventually(() => new URL(page.url()).pathname).toBe('/presentation/note/note/title')
  const title = page.getByTestId('field-title').locator('input')
  await eventually(() => title.inputValue()).toBe('As drafted')

  await untilFollowing({page, field: title, frame: await frameOf(page.locator('iframe'))})
  await title.fill('Edited in the form')
  await eventually(() => headingOf(framed)).toBe('Edited in the form')
  await eventually(() => lake.client().getDocuments(['note', 'drafts.note'])).toEqual([
    {...WRITTEN, _id: 'note', _type: 'note', title: 'As published', lead: 'A lead.'},
    {...WRITTEN, _id: 'drafts.note', _type: 'note', title: 'Edited in the form', lead: 'A lead.'},
  ])
  expect(problems).toEqual([])
  await page.close()
})

test('whoever comes to the site without a secret sees what is published', async () => {
  const page = await browser.newPage()
  await page.goto(site.url)
  expect(await page.locator('h1').textContent()).toBe('As published')
  const refused = await page.request.get(`${site.url}/api/preview?sanity-preview-secret=guessed`)
  expect(refused.status()).toBe(401)
  await page.close()
})

const WRITTEN = {_rev: expect.any(String), _createdAt: expect.any(String), _updatedAt: expect.any(String)}

/** What is read: without the invisible characters that lead to the field. */
async function headingOf(framed: FrameLocator): Promise<string> {
  return stegaClean(await framed.locator('h1').innerText())
}

/** Points at a text until the site and the Studio have found each other and its overlay lights up, and clicks it. */
async function clickOverlay(page: Page, text: Locator): Promise<void> {
  const lit = page.frameLocator('iframe').locator('[data-hovered]')
  const isLit = async () => {
    const [boxes, box] = [await boxesOf(lit), await text.boundingBox()]
    return boxes.some((candidate) => box !== null && Math.abs(candidate.y - box.y) < 1)
  }
  await eventually(async () => {
    if (await isLit()) return true
    // What was pointed at before the overlays were there has to be pointed at again.
    await page.mouse.move(5, 5)
    await text.hover()
    return isLit()
  }).toBe(true)
  await text.click()
}

async function boxesOf(locator: Locator): Promise<{y: number}[]> {
  const boxes = await Promise.all((await locator.all()).map((each) => each.boundingBox()))
  return boxes.filter((box) => box !== null)
}
