import {inspect, isDeepStrictEqual} from 'node:util'

import type {Page} from 'playwright-core'

import {launchBrowser} from '../tests/support/launch-browser.ts'
import {putLongStory} from '../tests/support/long-story.ts'
import {previewPane} from '../tests/support/preview-pane.ts'
import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'
import {startDateline} from '../tests/support/start-dateline.ts'
import {studioVisits} from '../tests/support/studio-visits.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {markPage, type MeasuredMode, measureModeSwitch, measurePageLoad} from './measuring/mode-switches.ts'
import {openWithPreview} from './measuring/open-story.ts'
import {teachPainted} from './measuring/painted.ts'
import {readCount} from './measuring/read-count.ts'
import {ratio, rounded, summarise} from './measuring/statistics.ts'

const STORIES = [
  {
    name: 'the shipped story',
    id: SHIPPED_STORY_ID,
  },
  {name: 'a story of 10,000 words, 200 blocks and 100 references', id: 'long'},
] as const

const MODES: readonly MeasuredMode[] = [
  {key: '2', name: 'Tablet', kind: 'window'},
  {key: '3', name: 'Desktop', kind: 'window'},
  {key: '4', name: 'Custom width', kind: 'window'},
  {key: '5', name: 'Reading copy', kind: 'panel'},
  {key: '6', name: 'Search result', kind: 'panel'},
  {key: '7', name: 'Social cards', kind: 'panel'},
  {key: '8', name: 'Feed item', kind: 'panel'},
  {key: '9', name: 'Print', kind: 'print'},
  {key: '1', name: 'Mobile', kind: 'window'},
]

/** What a switch may take, in milliseconds. */
const REACH = 100
/** Of the paragraphs of both stories: in every mode there is enough below it to have it at the top of the window. */
const READ_PARAGRAPH = 1

/**
 * From the number key of each mode to the preview painted in it, in Chromium. Baseline, in the same run: the same page
 * loaded into a new frame, as a preview does that loads its page anew. Fails when the frame was loaded anew, or what was
 * read in it is no longer at the top of its window, after any switch. `-- 5` goes through all the modes so many times instead of 20.
 */
const rounds = readCount(20)
const folder = temporaryFolder('bench-modes')
const dateline = await startDateline(folder.path)
const browser = await launchBrowser()
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)
try {
  await putLongStory(dateline.administrator, STORIES[1].id)
  const {page} = await visits.open('/desk/stories')
  await teachPainted(page)
  for (const {name, id} of STORIES) {
    await openWithPreview(page, id)
    await previewPane(page).mode('Mobile').focus()
    console.log(`\nFrom the key of a mode to the preview painted in it, ${name}, in milliseconds`)
    console.table(await measureStory(page))
  }
} finally {
  await visits.end()
  await browser.close()
  await dateline.stop()
  folder.remove()
}

async function measureStory(page: Page) {
  const place = await markPage(page, READ_PARAGRAPH)
  const {reading} = await place()
  const samples = new Map<MeasuredMode, number[]>()
  const loads: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const mode of MODES) {
      const time = await measureModeSwitch(page, mode)
      // The first time round is no sample: what a mode loads then takes time.
      if (round > 0) samples.set(mode, [...(samples.get(mode) ?? []), time])
      const now = await place()
      if (!now.isSameDocument) throw new Error(`${mode.name}: the page was loaded anew`)
      if (mode.kind !== 'print' && !isDeepStrictEqual(now.reading, reading))
        throw new Error(`${mode.name}: at ${inspect(now.reading)}, and was at ${inspect(reading)}`)
    }
  }
  // Afterwards: each leaves a page behind, whose collection is no mode's doing.
  for (let round = 0; round <= rounds; round += 1) {
    const load = await measurePageLoad(page)
    if (round > 0) loads.push(load)
  }
  const baseline = summarise(loads)
  return {
    'page loaded anew, baseline': {...rounded(baseline), most: Math.round(Math.max(...loads))},
    ...Object.fromEntries(
      [...samples].map(([{name}, times]) => {
        const summary = summarise(times)
        return [
          name,
          {
            ...rounded(summary),
            most: Math.round(Math.max(...times)),
            'ratio (median)': rounded(ratio(summary, baseline)).median,
          },
        ]
      }),
    ),
    'to reach': {most: REACH},
  }
}
