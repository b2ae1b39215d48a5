import {rmSync} from 'node:fs'
import {join} from 'node:path'

import {launchBrowser} from '../tests/support/launch-browser.ts'
import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'
import {LAKE_PORT, PROJECT_DIRECTORY, startDateline} from '../tests/support/start-dateline.ts'
import {openStory} from '../tests/support/studio-page.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'

/**
 * Seconds from `npm start` to a form that can be typed into, beside its preview. Cold: nothing built, no data, a new
 * browser profile. Warm, the baseline: a second start, still with a new browser profile.
 */
const folder = temporaryFolder('bench-start')
try {
  rmSync(join(PROJECT_DIRECTORY, '.sanity', 'studio', `local-${LAKE_PORT}`), {recursive: true, force: true})
  rmSync(join(PROJECT_DIRECTORY, '.sanity', 'studio', `local-${LAKE_PORT}.fingerprint`), {force: true})
  const cold = await measureStart()
  const warm = await measureStart()
  console.table({
    'cold (s)': cold,
    'warm, baseline (s)': warm,
    ratio: {running: cold.running / warm.running, usable: cold.usable / warm.usable},
  })
} finally {
  folder.remove()
}

async function measureStart(): Promise<{running: number; usable: number}> {
  const started = performance.now()
  const dateline = await startDateline(folder.path)
  const running = performance.now()
  const browser = await launchBrowser()
  try {
    await openStory(browser, dateline.studioUrl, SHIPPED_STORY_ID)
    const usable = performance.now()
    return {running: seconds(running - started), usable: seconds(usable - started)}
  } finally {
    await browser.close()
    await dateline.stop()
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10
}
