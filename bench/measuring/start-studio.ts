import type {RequestListener} from 'node:http'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'

import {startTestLake} from '../../lake/http/start-test-lake.ts'
import {seedStories} from '../../seed/index.ts'
import {buildStudio} from '../../tests/support/build-fixture.ts'
import {launchBrowser} from '../../tests/support/launch-browser.ts'
import {serveFolder} from '../../tests/support/serve-folder.ts'
import {serveLocally} from '../../tests/support/serve-locally.ts'
import {type StudioVisits, studioVisits} from '../../tests/support/studio-visits.ts'
import {temporaryFolder} from '../../tests/support/temporary-folder.ts'

const PROJECT_ID = 'dateline'

/** The newsroom's, which can show a bare pane beside the form instead of the preview. */
export const BARE_PANE_STUDIO = join(import.meta.dirname, '../bare-pane/studio.tsx')

/** A Studio to measure. */
export interface MeasuredStudio {
  /** The script that draws it into the element `studio`. */
  entry: string
  /** Serves the site that it shows, if it shows one, built into the folder. */
  site?: (surroundings: SiteSurroundings) => Promise<RequestListener>
}

export interface SiteSurroundings {
  client: SanityClient
  studioUrl: string
  folder: string
}

export interface RunningStudio {
  /** Writes as the project's scripts do. */
  client: SanityClient
  visits: StudioVisits
  /** Takes all of it away. */
  stop: () => Promise<void>
}

/** Starts a browser and a Studio on a lake of its own, which holds the shipped stories. */
export async function startStudio({entry, site}: MeasuredStudio): Promise<RunningStudio> {
  const folder = temporaryFolder('bench-studio')
  const studioFolder = join(folder.path, 'studio')
  const studio = await serveLocally(serveFolder(studioFolder, 'studio.html'))
  const lake = await startTestLake({projectId: PROJECT_ID, studioOrigins: [studio.url], withComments: true})
  const browser = await launchBrowser()
  const visits = studioVisits(
    () => browser,
    () => studio.url,
  )
  const closing = [studio.close]
  const stop = async () => {
    await visits.end()
    await browser.close()
    await Promise.all(closing.map((close) => close()))
    await lake.dispose()
    folder.remove()
  }
  try {
    const client = lake.client({apiVersion: '2025-02-19'}).withConfig({projectId: PROJECT_ID})
    await seedStories({client})
    const served =
      site &&
      (await serveLocally(await site({client, studioUrl: studio.url, folder: join(folder.path, 'site')})))
    if (served !== undefined) closing.push(served.close)
    await buildStudio({
      entry,
      outDir: studioFolder,
      projectId: PROJECT_ID,
      lakeUrl: `http://localhost:${lake.port}`,
      ...(served === undefined ? {} : {siteUrl: served.url}),
    })
    return {client, visits, stop}
  } catch (error) {
    await stop()
    throw error
  }
}
