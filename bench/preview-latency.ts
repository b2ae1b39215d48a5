import type {Locator, Page} from 'playwright-core'

import {putLongStory} from '../tests/support/long-story.ts'
import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'
import {storyForm} from '../tests/support/story-form.ts'
import {deleteLetters, type KeystrokeSample, measureKeystrokes} from './measuring/keystrokes.ts'
import {openMainThread} from './measuring/main-thread.ts'
import {closePreview, openWithBarePane, openWithPreview} from './measuring/open-story.ts'
import {teachPainted} from './measuring/painted.ts'
import {readCount} from './measuring/read-count.ts'
import {BARE_PANE_STUDIO, startStudio} from './measuring/start-studio.ts'
import {difference, ratio, rounded, type Summary, summarise} from './measuring/statistics.ts'

const LONG_STORY = 'long'
const WARM_UP = 30
/**
 * With a preview and without by turns, so that all are measured while the machine is as busy. One round more goes before
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
    story: SHIPPED_STORY_ID,
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
 * From a key to its letter painted in the preview, in Chromium. Baselines, in the same run: the paint of the form's own
 * field with no pane beside it, and with a pane that shows the headline and nothing else, since the Studio keeps a whole
 * document for each pane. The main thread's own time for each key is what a busy machine changes least. `-- 30` measures
 * so many keys instead of 120.
 */
const count = readCount(120)
const studio = await startStudio({entry: BARE_PANE_STUDIO})
try {
  await putLongStory(studio.client, LONG_STORY)
  const {page} = await studio.visits.open('/desk/stories')
  await teachPainted(page)
  const work = await openMainThread(page)
  for (const place of PLACES) report(place, await measurePlace(page, place, work))
} finally {
  await studio.stop()
}

interface Measured {
  samples: KeystrokeSample[]
  /** How long the page's main thread was at work for all of them, in milliseconds. */
  work: number
}

interface Measurements {
  /** The form with no pane beside it. */
  alone: Measured
  /** The form with the least that a pane beside it can show. */
  bare: Measured
  /** The form with the preview beside it. */
  preview: Measured
}

async function measurePlace(
  page: Page,
  {story, shownIn, enter}: Place,
  work: () => Promise<number>,
): Promise<Measurements> {
  const measurements: Measurements = {
    alone: {samples: [], work: 0},
    bare: {samples: [], work: 0},
    preview: {samples: [], work: 0},
  }
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
    await measure(round, measurements.preview, shownIn)
    await closePreview(page)
    await measure(round, measurements.alone, undefined)
    await openWithBarePane(page, story)
    await measure(round, measurements.bare, undefined)
  }
  return measurements
}

function report({name, reach}: Place, measured: Measurements): void {
  const [alone, bare] = [formOf(measured.alone), formOf(measured.bare)]
  const preview = summarise(measured.preview.samples.map(previewOf))
  const onTop = summarise(measured.preview.samples.map((sample) => previewOf(sample) - sample.form))
  console.log(`\nFrom a key in ${name}, in milliseconds`)
  console.table({
    'form alone, baseline': row(alone, measured.alone),
    'form beside a bare pane': row(bare, measured.bare),
    'form beside the preview': rounded(formOf(measured.preview)),
    preview: row(preview, measured.preview),
    'preview, on top of the form beside it': rounded(onTop),
    'preview, on top of the form beside a bare pane': rounded(difference(preview, bare)),
    'preview, on top of the form alone': rounded(difference(preview, alone)),
    'on top of the form, to reach': reach,
    'ratio of preview to baseline': rounded(ratio(preview, alone)),
  })
}

function row(summary: Summary, {work, samples}: Measured) {
  return {...rounded(summary), 'main thread at work': (work / samples.length).toFixed(1)}
}

function formOf({samples}: Measured): Summary {
  return summarise(samples.map(({form}) => form))
}

function previewOf({preview}: KeystrokeSample): number {
  if (preview === undefined) throw new TypeError('The preview was not looked at')
  return preview
}
