import {setTimeout as pause} from 'node:timers/promises'
import {parseArgs} from 'node:util'

import type {SanityClient} from '@sanity/client'
import type {Page} from 'playwright-core'

import {launchBrowser} from '../tests/support/launch-browser.ts'
import {startDateline} from '../tests/support/start-dateline.ts'
import {storyForm} from '../tests/support/story-form.ts'
import {studioVisits} from '../tests/support/studio-visits.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {type Heap, openHeapProbe} from './measuring/heap.ts'
import {closePreview, openWithPreview} from './measuring/open-story.ts'

/**
 * The Studio's own validation looks at every reference of a document anew after each change, and lets go of none for half an
 * hour: a story without references shows what is left.
 */
const STORIES = [
  {name: 'a story without references', id: 'without-references'},
  {
    name: 'the shipped story, with its six references',
    id: 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring',
  },
] as const

const MINUTE = 60_000
/** Between two keys, in milliseconds: someone who types fast. */
const TYPING_INTERVAL = 100
const WORDS = 'The ships are waiting at the strait again'
/** By how many per cent the heap may grow. */
const REACH = 5

/**
 * What the Studio's page holds while someone types into the headline and the text of a story, and deletes it again: the
 * JavaScript heap, DOM nodes and detached trees, all garbage collected before. What counts begins after a minute of warming
 * up. Baseline, at the same time in a browser profile of its own: the same typing with no preview open. `--minutes 2` types
 * for so long instead of 10 minutes, in either story.
 */
const minutes = readMinutes()
const folder = temporaryFolder('bench-memory')
const dateline = await startDateline(folder.path)
const browser = await launchBrowser()
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)
try {
  await putStoryWithoutReferences(dateline.administrator, STORIES[0].id)
  for (const {name, id} of STORIES) {
    const [preview, alone] = await Promise.all([
      measure(id),
      // A document of its own: otherwise each would see the other type.
      copyStory(dateline.administrator, id).then((copy) => measure(copy, closePreview)),
    ])
    const problems = await visits.end()
    if (problems.length > 0) throw new Error(`Something went wrong while typing: ${problems.join('; ')}`)
    report(name, preview, alone)
  }
} finally {
  await browser.close()
  await dateline.stop()
  folder.remove()
}

interface Measured {
  first: Heap
  last: Heap
}

async function measure(
  id: string,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Measured> {
  // Its own profile, and so its own process and heap.
  const {page} = await visits.open('/desk/stories', {ownProfile: true})
  await openWithPreview(page, id)
  await prepare(page)
  const probe = await openHeapProbe(page)
  await typeFor(page, MINUTE)
  const first = await probe.read()
  await typeFor(page, minutes * MINUTE)
  const last = await probe.read()
  await probe.close()
  return {first, last}
}

/** Types and deletes the same words by turns in the headline and in a paragraph, which end as they began. */
async function typeFor(page: Page, duration: number): Promise<void> {
  const {headline, body} = storyForm(page)
  const end = performance.now() + duration
  while (performance.now() < end) {
    await headline.press('End')
    await typeAndDelete(page)
    await body.locator('p, span').getByText(/\w/).first().click()
    await typeAndDelete(page)
  }
}

async function typeAndDelete(page: Page): Promise<void> {
  for (const letter of WORDS) {
    await page.keyboard.type(letter)
    await pause(TYPING_INTERVAL)
  }
  for (let index = 0; index < WORDS.length; index += 1) {
    await page.keyboard.press('Backspace')
    await pause(TYPING_INTERVAL)
  }
}

async function putStoryWithoutReferences(client: SanityClient, id: string): Promise<void> {
  await client.create({
    _id: `drafts.${id}`,
    _type: 'article',
    headline: 'Ships wait',
    body: ['a', 'b', 'c'].map((key) => ({
      _type: 'block',
      _key: key,
      style: 'normal',
      markDefs: [],
      children: [
        {_type: 'span', _key: 's', text: 'Nobody says for how long the ships will wait.', marks: []},
      ],
    })),
  })
}

async function copyStory(client: SanityClient, id: string): Promise<string> {
  const story = await client.fetch<{_type: string} | null>(
    '*[_id in [$id, "drafts." + $id]][0]',
    {id},
    {perspective: 'raw'},
  )
  if (story === null) throw new Error(`There is no story ${id}`)
  await client.create({...story, _id: `drafts.${id}-copy`})
  return `${id}-copy`
}

function report(name: string, preview: Measured, alone: Measured): void {
  const [before, after] = [alone, preview].map(({first, last}) => ({first: row(first), last: row(last)}))
  console.log(`\nTyping for ${minutes} minutes in ${name}`)
  console.table({
    'form alone, baseline: after a minute': before?.first,
    'form alone, baseline: at the end': before?.last,
    'with the preview: after a minute': after?.first,
    'with the preview: at the end': after?.last,
  })
  const grown = {alone: growth(alone), preview: growth(preview)}
  console.table({
    'form alone, baseline: growth': grown.alone,
    'with the preview: growth': grown.preview,
    'what the preview adds': {
      'heap (%)': hundredths(
        (100 * (grown.preview['heap (MB)'] - grown.alone['heap (MB)'])) / megabytes(preview.first.used),
      ),
      'heap (MB)': hundredths(grown.preview['heap (MB)'] - grown.alone['heap (MB)']),
      'DOM nodes': grown.preview['DOM nodes'] - grown.alone['DOM nodes'],
      'detached trees': grown.preview['detached trees'] - grown.alone['detached trees'],
      listeners: grown.preview.listeners - grown.alone.listeners,
    },
    'to reach': {'heap (%)': REACH, 'detached trees': 0},
    'ratio of growth to baseline': {
      'heap (MB)': hundredths(grown.preview['heap (MB)'] / grown.alone['heap (MB)']),
    },
  })
}

function row({used, nodes, detached, listeners}: Heap) {
  return {'heap (MB)': megabytes(used), 'DOM nodes': nodes, 'detached trees': detached, listeners}
}

function growth({first, last}: Measured) {
  return {
    'heap (%)': hundredths(100 * (last.used / first.used - 1)),
    'heap (MB)': megabytes(last.used - first.used),
    'DOM nodes': last.nodes - first.nodes,
    'detached trees': last.detached - first.detached,
    listeners: last.listeners - first.listeners,
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
