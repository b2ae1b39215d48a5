import {setTimeout as pause} from 'node:timers/promises'
import {parseArgs} from 'node:util'

import type {SanityClient} from '@sanity/client'
import type {Page} from 'playwright-core'

import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'
import {storyForm} from '../tests/support/story-form.ts'
import {type Heap, openHeapProbe} from './measuring/heap.ts'
import {openWithBarePane, openWithPreview} from './measuring/open-story.ts'
import {BARE_PANE_STUDIO, startStudio} from './measuring/start-studio.ts'

const MINUTE = 60_000
/** For so long the browser finds more of the Studio to be run often, and compiles it. */
const WARM_UP = 10 * MINUTE
/** After it, in milliseconds, nothing that was typed is on its way to the lake or back. */
const QUIET = 5000
/** Between two keys, in milliseconds: someone who types fast. */
const TYPING_INTERVAL = 100
const WORDS = 'The ships are waiting at the strait again'
/** By how many per cent the heap may grow. */
const REACH = 5

/**
 * What the Studio's page holds while someone types into the headline and the text of the shipped story, and deletes it
 * again: the JavaScript heap, DOM nodes and detached trees, all garbage collected before. What counts begins after the
 * warm-up, in which the browser compiles what is run often. Baseline, at the same time in a browser profile of its own: the
 * same typing with a bare pane in the preview's place. `--minutes 2` types for so long instead of 10 minutes.
 */
const minutes = readMinutes()
const studio = await startStudio({entry: BARE_PANE_STUDIO})
try {
  // Two stories that are the same: otherwise each would see the other type.
  const [previewed, bare] = await Promise.all([
    copyStory(studio.client, 'previewed'),
    copyStory(studio.client, 'bare'),
  ])
  const measured = await Promise.all([measure(previewed, openWithPreview), measure(bare, openWithBarePane)])
  const problems = await studio.visits.end()
  if (problems.length > 0) throw new Error(`Something went wrong while typing: ${problems.join('; ')}`)
  report(...measured)
} finally {
  await studio.stop()
}

interface Measured {
  first: Heap
  last: Heap
  /** How many were pressed between the two. */
  keys: number
}

async function measure(id: string, open: (page: Page, id: string) => Promise<void>): Promise<Measured> {
  // Its own profile, and so its own process and heap.
  const {page} = await studio.visits.open('/desk/stories', {ownProfile: true})
  await open(page, id)
  const probe = await openHeapProbe(page)
  const readWhenQuiet = async () => {
    await pause(QUIET)
    return probe.read()
  }
  await typeFor(page, WARM_UP)
  const first = await readWhenQuiet()
  const keys = await typeFor(page, minutes * MINUTE)
  const last = await readWhenQuiet()
  await probe.close()
  return {first, last, keys}
}

/** Types and deletes the same words by turns in the headline and in a paragraph, which end as they began. Counts the keys. */
async function typeFor(page: Page, duration: number): Promise<number> {
  let keys = 0
  const {headline, body} = storyForm(page)
  const end = performance.now() + duration
  while (performance.now() < end) {
    await headline.press('End')
    keys += await typeAndDelete(page)
    await body.locator('p, span').getByText(/\w/).first().click()
    keys += await typeAndDelete(page)
  }
  return keys
}

async function typeAndDelete(page: Page): Promise<number> {
  for (const letter of WORDS) {
    await page.keyboard.type(letter)
    await pause(TYPING_INTERVAL)
  }
  for (let index = 0; index < WORDS.length; index += 1) {
    await page.keyboard.press('Backspace')
    await pause(TYPING_INTERVAL)
  }
  return 2 * WORDS.length
}

async function copyStory(client: SanityClient, id: string): Promise<string> {
  const story = await client.fetch<{_type: string} | null>(
    '*[_id in [$id, "drafts." + $id]][0]',
    {id: SHIPPED_STORY_ID},
    {perspective: 'raw'},
  )
  if (story === null) throw new Error(`There is no story ${SHIPPED_STORY_ID}`)
  await client.create({...story, _id: `drafts.${id}`})
  return id
}

function report(preview: Measured, bare: Measured): void {
  const [before, after] = [bare, preview].map(({first, last}) => ({first: row(first), last: row(last)}))
  console.log(
    `\nTyping for ${minutes} minutes: ${preview.keys} keys beside the preview, ${bare.keys} beside the bare pane`,
  )
  console.table({
    'bare pane, baseline: after the warm-up': before?.first,
    'bare pane, baseline: at the end': before?.last,
    'preview: after the warm-up': after?.first,
    'preview: at the end': after?.last,
  })
  const grown = {bare: growth(bare), preview: growth(preview)}
  const added = (column: keyof typeof grown.bare) => hundredths(grown.preview[column] - grown.bare[column])
  console.table({
    'bare pane, baseline: growth': grown.bare,
    'preview: growth': grown.preview,
    'what the preview adds': {
      'heap (%)': hundredths((100 * added('heap (MB)')) / megabytes(preview.first.used)),
      'values (%)': hundredths((100 * added('values (MB)')) / megabytes(preview.first.values)),
      'heap (MB)': added('heap (MB)'),
      'values (MB)': added('values (MB)'),
      'compiled code (MB)': added('compiled code (MB)'),
      'DOM nodes': added('DOM nodes'),
      'detached trees': added('detached trees'),
      'detached texts': added('detached texts'),
      listeners: added('listeners'),
    },
    'to reach': {'heap (%)': REACH, 'detached trees': 0, 'detached texts': 0},
    'ratio of growth to baseline': {
      'heap (MB)': hundredths(grown.preview['heap (MB)'] / grown.bare['heap (MB)']),
      'values (MB)': hundredths(grown.preview['values (MB)'] / grown.bare['values (MB)']),
    },
  })
}

function row({used, values, code, nodes, detached, detachedTexts, listeners}: Heap) {
  return {
    'heap (MB)': megabytes(used),
    'values (MB)': megabytes(values),
    'compiled code (MB)': megabytes(code),
    'DOM nodes': nodes,
    'detached trees': detached,
    'detached texts': detachedTexts,
    listeners,
  }
}

function growth({first, last}: Measured) {
  const [before, after] = [row(first), row(last)]
  const grown = (column: keyof typeof before) => hundredths(after[column] - before[column])
  return {
    'heap (%)': hundredths(100 * (last.used / first.used - 1)),
    'values (%)': hundredths(100 * (last.values / first.values - 1)),
    'heap (MB)': grown('heap (MB)'),
    'values (MB)': grown('values (MB)'),
    'compiled code (MB)': grown('compiled code (MB)'),
    'DOM nodes': grown('DOM nodes'),
    'detached trees': grown('detached trees'),
    'detached texts': grown('detached texts'),
    listeners: grown('listeners'),
  }
}

function megabytes(bytes: number): number {
  return hundredths(bytes / 1024 / 1024)
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function readMinutes(): number {
  const {values} = parseArgs({options: {minutes: {type: 'string', default: '10'}}})
  const value = Number(values.minutes)
  if (!(value > 0)) throw new RangeError(`“${values.minutes}” is no number of minutes`)
  return value
}
