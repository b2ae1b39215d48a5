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

export interface BarePaneStudio {
  /** Writes as the project's scripts do. */
  client: SanityClient
  visits: StudioVisits
  /** Takes all of it away. */
  stop: () => Promise<void>
}

/**
 * Starts a browser and the newsroom's Studio on a lake of its own, which holds the shipped stories. Beside the form it can
 * show a bare pane instead of the preview: the Studio keeps a whole document for every pane, and that is no preview's doing.
 */
export async function startBarePaneStudio(): Promise<BarePaneStudio> {
  const folder = temporaryFolder('bench-studio')
  const studio = await serveLocally(serveFolder(folder.path, 'studio.html'))
  const lake = await startTestLake({projectId: PROJECT_ID, studioOrigins: [studio.url], withComments: true})
  const browser = await launchBrowser()
  const visits = studioVisits(
    () => browser,
    () => studio.url,
  )
  const stop = async () => {
    await visits.end()
    await browser.close()
    await studio.close()
    await lake.dispose()
    folder.remove()
  }
  try {
    const client = lake.client({apiVersion: '2025-02-19'}).withConfig({projectId: PROJECT_ID})
    await seedStories({client})
    await buildStudio({
      entry: join(import.meta.dirname, 'studio.tsx'),
      outDir: folder.path,
      projectId: PROJECT_ID,
      lakeUrl: `http://localhost:${lake.port}`,
    })
    return {client, visits, stop}
  } catch (error) {
    await stop()
    throw error
  }
}
