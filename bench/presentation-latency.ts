import type {RequestListener, ServerResponse} from 'node:http'
import {join} from 'node:path'

import type {Locator, Page} from 'playwright-core'

import {startTestLake} from '../lake/http/start-test-lake.ts'
import {seedStories} from '../seed/index.ts'
import {readStyleFile} from '../site/stylesheets.ts'
import {previewSite} from '../tests/browser/presentation/preview-site.ts'
import {buildScript, buildStudio} from '../tests/support/build-fixture.ts'
import {launchBrowser} from '../tests/support/launch-browser.ts'
import {storyPath} from '../tests/support/preview-pane.ts'
import {serveFolder} from '../tests/support/serve-folder.ts'
import {serveLocally} from '../tests/support/serve-locally.ts'
import {studioReady} from '../tests/support/studio-ready.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {untilFollowing} from '../tests/support/until-following.ts'
import {measureFollowing} from './measuring/following.ts'
import {teachPainted} from './measuring/painted.ts'
import {readCount} from './measuring/read-count.ts'
import {ratio, rounded, summarise} from './measuring/statistics.ts'
import {storyDrawer} from './presentation/draw-story.ts'
import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'

const PROJECT_ID = 'dateline'
const WARM_UP = 5
/** Longer than the second for which a Studio gathers what is typed: so Presentation is at its quickest. */
const PAUSE_IN_MILLISECONDS = 1200

/**
 * From a key in the headline of the shipped story to its letter painted in the page beside the form, in Chromium and in one
 * Studio: in our preview, and, the baseline, in the frame of Sanity's Presentation tool, which shows the same page from a
 * site on this machine that asks for the story again whenever it has changed. `-- 10` measures so many keys instead of 40.
 */
const count = readCount(40)
const folder = temporaryFolder('bench-presentation')
const [studioFolder, siteFolder] = [join(folder.path, 'studio'), join(folder.path, 'site')]
const studio = await serveLocally(serveFolder(studioFolder, 'studio.html'))
const lake = await startTestLake({projectId: PROJECT_ID, studioOrigins: [studio.url], withComments: true})
const client = lake.client({apiVersion: '2025-02-19'}).withConfig({projectId: PROJECT_ID})
const site = await serveLocally(
  previewSite({
    client,
    studioUrl: studio.url,
    scripts: withStyles(serveFolder(siteFolder)),
    draw: await storyDrawer(SHIPPED_STORY_ID),
  }),
)
const browser = await launchBrowser()
try {
  await seedStories({client})
  await buildScript({
    root: join(import.meta.dirname, '../tests/browser/presentation'),
    entry: 'site.fixture.ts',
    name: 'site.js',
    outDir: siteFolder,
  })
  await buildStudio({
    entry: join(import.meta.dirname, 'presentation/studio.ts'),
    outDir: studioFolder,
    projectId: PROJECT_ID,
    lakeUrl: `http://localhost:${lake.port}`,
    siteUrl: site.url,
  })
  const page = await browser.newPage({viewport: {width: 1600, height: 1000}})
  await teachPainted(page)
  const presentation = summarise(await measureAt(page, `/presentation/article/${SHIPPED_STORY_ID}`, 'iframe'))
  const preview = summarise(await measureAt(page, storyPath(SHIPPED_STORY_ID), 'iframe[title^="Preview"]'))
  console.log('\nFrom a key in the headline of the shipped story, in milliseconds')
  console.table({
    'frame of the Presentation tool, baseline': rounded(presentation),
    preview: rounded(preview),
    'ratio of preview to baseline': rounded(ratio(preview, presentation)),
    'ratio of baseline to preview': rounded(ratio(presentation, preview)),
  })
} finally {
  await browser.close()
  await Promise.all([studio.close(), site.close()])
  await lake.dispose()
  folder.remove()
}

async function measureAt(page: Page, path: string, frameSelector: string): Promise<number[]> {
  await page.goto(studio.url + path)
  await studioReady(page)
  const field = page.getByTestId('field-headline').locator('input')
  await field.waitFor()
  const frame = await frameOf(page.locator(frameSelector))
  const ends = {page, field, frame}
  await untilFollowing(ends)
  const samples = await measureFollowing({
    ...ends,
    count: WARM_UP + count,
    interval: PAUSE_IN_MILLISECONDS,
  })
  return samples.slice(WARM_UP)
}

async function frameOf(iframe: Locator) {
  const frame = await (await iframe.elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame beside the form')
  await frame.locator('h1').waitFor()
  return frame
}

/** The site's styles besides what a folder holds. */
function withStyles(files: RequestListener): RequestListener {
  return (request, response) => {
    const name = /^\/styles\/([^/?]+)$/.exec(request.url ?? '')?.[1]
    if (name === undefined) return files(request, response)
    sendStyle(name, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  }
}

async function sendStyle(name: string, response: ServerResponse): Promise<void> {
  const file = await readStyleFile(name)
  if (file === undefined) response.writeHead(404).end()
  else response.writeHead(200, {'content-type': file.mediaType}).end(file.content)
}
