import type {Locator, Page} from 'playwright-core'

import {launchBrowser} from '../tests/support/launch-browser.ts'
import {putLongStory} from '../tests/support/long-story.ts'
import {startDateline} from '../tests/support/start-dateline.ts'
import {storyForm} from '../tests/support/story-form.ts'
import {studioVisits} from '../tests/support/studio-visits.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {deleteLetters, type KeystrokeSample, measureKeystrokes} from './measuring/keystrokes.ts'
import {openMainThread} from './measuring/main-thread.ts'
import {closePreview, openWithPreview} from './measuring/open-story.ts'
import {teachPainted} from './measuring/painted.ts'
import {readCount} from './measuring/read-count.ts'
import {difference, ratio, rounded, summarise} from './measuring/statistics.ts'

const SHIPPED_STORY = 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'
const LONG_STORY = 'long'
const WARM_UP = 30
/**
 * With and without a preview by turns, so that both are measured while the machine is as busy. One round more goes before
 * them and does not count: the browser compiles what it finds to be run often.
 */
const ROUNDS = 3

/** What is typed into. */
interface Place {
  name: string
  story: string
  /** CSS selector of the element of the preview that shows it. */
  shownIn: string
  /** What the preview may add to the form's own time, in milliseconds. */
  reach: {median?: number; p95: number}
  /** Puts the cursor there, and answers what has it. */
  enter: (page: Page) => Promise<Locator>
}

const PLACES: readonly Place[] = [
  {
    name: 'the headline of the shipped story',
    story: SHIPPED_STORY,
    shownIn: 'h1',
    reach: {median: 8, p95: 16.7},
    enter: async (page) => {
      const {headline} = storyForm(page)
      await headline.press('End')
      return headline
    },
  },
  {
    name: 'a paragraph in the middle of a story of 10,000 words, 200 blocks and 100 references',
    story: LONG_STORY,
    shownIn: '[data-key="p100"]',
    reach: {p95: 33},
    enter: async (page) => {
      const {body} = storyForm(page)
      await body.getByText('Block 100:').click()
      await page.keyboard.press('End')
      return body
    },
  },
]

/**
 * From a key to its letter painted in the preview, in Chromium. Baseline, in the same run: the paint of the form's own
 * field with the preview closed. The main thread's own time for each key is what a busy machine changes least.
 * `-- 30` measures so many keys instead of 120.
 */
const count = readCount(120)
const folder = temporaryFolder('bench')
const dateline = await startDateline(folder.path)
const browser = await launchBrowser()
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)
try {
  await putLongStory(dateline.administrator, LONG_STORY)
  const {page} = await visits.open('/desk/stories')
  await teachPainted(page)
  const work = await openMainThread(page)
  for (const place of PLACES) report(place, await measurePlace(page, place, work))
} finally {
  await visits.end()
  await browser.close()
  await dateline.stop()
  folder.remove()
}

interface Measured {
  samples: KeystrokeSample[]
  /** How long the page's main thread was at work for all of them, in milliseconds. */
  work: number
}

async function measurePlace(
  page: Page,
  {story, shownIn, enter}: Place,
  work: () => Promise<number>,
): Promise<{alone: Measured; beside: Measured}> {
  const beside: Measured = {samples: [], work: 0}
  const alone: Measured = {samples: [], work: 0}
  const measure = async (round: number, measured: Measured, showing: string | undefined) => {
    const typed = {page, field: await enter(page), shownIn: showing}
    await measureKeystrokes({...typed, count: WARM_UP})
    const before = await work()
    const samples = await measureKeystrokes({...typed, count: Math.ceil(count / ROUNDS)})
    const worked = (await work()) - before
    await deleteLetters(page, WARM_UP + samples.length)
    if (round === 0) return
    measured.samples.push(...samples)
    measured.work += worked
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    await openWithPreview(page, story)
    await measure(round, beside, shownIn)
    await closePreview(page)
    await measure(round, alone, undefined)
  }
  return {alone, beside}
}

function report({name, reach}: Place, {alone, beside}: {alone: Measured; beside: Measured}): void {
  const baseline = summarise(alone.samples.map(({form}) => form))
  const preview = summarise(beside.samples.map(previewOf))
  const onTop = summarise(beside.samples.map((sample) => previewOf(sample) - sample.form))
  const [workAlone, workBeside] = [alone, beside].map(({work, samples}) => work / samples.length)
  console.log(`\nFrom a key in ${name}, in milliseconds`)
  console.table({
    'form alone, baseline': {...rounded(baseline), 'main thread at work': workAlone?.toFixed(1)},
    'form beside the preview': rounded(summarise(beside.samples.map(({form}) => form))),
    preview: {...rounded(preview), 'main thread at work': workBeside?.toFixed(1)},
    'preview, on top of the form beside it': rounded(onTop),
    'preview, on top of the form alone': rounded(difference(preview, baseline)),
    'on top of the form, to reach': reach,
    'ratio of preview to baseline': rounded(ratio(preview, baseline)),
  })
}

function previewOf({preview}: KeystrokeSample): number {
  if (preview === undefined) throw new TypeError('The preview was not looked at')
  return preview
}
