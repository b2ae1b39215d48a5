import type {RequestListener, ServerResponse} from 'node:http'
import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {readStyleFile} from '../site/stylesheets.ts'
import {previewSite} from '../tests/browser/presentation/preview-site.ts'
import {buildScript} from '../tests/support/build-fixture.ts'
import {frameOf} from '../tests/support/frame-of.ts'
import {storyPath} from '../tests/support/preview-pane.ts'
import {serveFolder} from '../tests/support/serve-folder.ts'
import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'
import {studioReady} from '../tests/support/studio-ready.ts'
import {untilFollowing} from '../tests/support/until-following.ts'
import {measureFollowing} from './measuring/following.ts'
import {teachPainted} from './measuring/painted.ts'
import {readCount} from './measuring/read-count.ts'
import {startStudio} from './measuring/start-studio.ts'
import {ratio, rounded, summarise} from './measuring/statistics.ts'
import {storyDrawer} from './presentation/draw-story.ts'

const WARM_UP = 5
/** Longer than the second for which a Studio gathers what is typed: so Presentation is at its quickest. */
const PAUSE_IN_MILLISECONDS = 1200

/**
 * From a key in the headline of the shipped story to its letter painted in the page beside the form, in Chromium and in one
 * Studio: in our preview, and, the baseline, in the frame of Sanity's Presentation tool, which shows the same page from a
 * site on this machine that asks for the story again whenever it has changed. `-- 10` measures so many keys instead of 40.
 */
const count = readCount(40)
const studio = await startStudio({
  entry: join(import.meta.dirname, 'presentation/studio.ts'),
  site: async ({client, studioUrl, folder}) => {
    await buildScript({
      root: join(import.meta.dirname, '../tests/browser/presentation'),
      entry: 'site.fixture.ts',
      name: 'site.js',
      outDir: folder,
    })
    const [scripts, draw] = [withStyles(serveFolder(folder)), await storyDrawer(SHIPPED_STORY_ID)]
    return previewSite({client, studioUrl, scripts, draw})
  },
})
try {
  const {page} = await studio.visits.open('/desk/stories')
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
  await studio.stop()
}

async function measureAt(page: Page, path: string, frameSelector: string): Promise<number[]> {
  await page.goto(new URL(path, page.url()).href)
  await studioReady(page)
  const field = page.getByTestId('field-headline').locator('input')
  await field.waitFor()
  const frame = await frameOf(page.locator(frameSelector))
  await frame.locator('h1').waitFor()
  const ends = {page, field, frame}
  await untilFollowing(ends)
  const samples = await measureFollowing({
    ...ends,
    count: WARM_UP + count,
    interval: PAUSE_IN_MILLISECONDS,
  })
  return samples.slice(WARM_UP)
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
