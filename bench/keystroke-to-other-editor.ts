import type {SanityClient} from '@sanity/client'

import {launchBrowser} from '../tests/support/launch-browser.ts'
import {SHIPPED_STORY_ID} from '../tests/support/shipped-story.ts'
import {startDateline} from '../tests/support/start-dateline.ts'
import {storyForm} from '../tests/support/story-form.ts'
import {studioVisits} from '../tests/support/studio-visits.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {measureArrivals} from './measuring/arrivals.ts'
import {ratio, rounded, summarise} from './measuring/statistics.ts'

const COUNT = 60
/** Someone who types fast. */
const TYPING_INTERVAL = 150
/** Longer than the second for which a Studio gathers what is typed. */
const PAUSE = 1200

/**
 * From a key in one browser's form to its letter in another's, in Chromium, through the lake: while its editor types on,
 * and after a pause. Baseline, in the same run: a change made over HTTP, until a listener hears of it.
 */
const folder = temporaryFolder('bench-together')
const dateline = await startDateline(folder.path)
const browser = await launchBrowser()
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)
try {
  const bare = summarise(await measureBare(dateline.administrator))

  const path = `/desk/stories;${SHIPPED_STORY_ID}`
  const pages = [
    await visits.open(path, {ownProfile: true}),
    await visits.open(path, {ownProfile: true}),
  ] as const
  const [from, to] = pages.map(({page}) => ({page, field: storyForm(page).headline}))
  if (from === undefined || to === undefined) throw new Error('Two pages were to be opened')
  await Promise.all([from.field.waitFor(), to.field.waitFor()])
  // The first key makes the draft; that is not what is measured.
  await measureArrivals({from, to, count: 1, interval: PAUSE})
  const typing = summarise(await measureArrivals({from, to, count: COUNT, interval: TYPING_INTERVAL}))
  const pausing = summarise(await measureArrivals({from, to, count: COUNT / 3, interval: PAUSE}))

  console.table({
    'change over HTTP to listener, baseline (ms)': rounded(bare),
    'key to other editor, typing on (ms)': rounded(typing),
    'key to other editor, after a pause (ms)': rounded(pausing),
    'ratio to baseline, typing on': rounded(ratio(typing, bare)),
    'ratio to baseline, after a pause': rounded(ratio(pausing, bare)),
  })
} finally {
  await visits.end()
  await browser.close()
  await dateline.stop()
  folder.remove()
}

/** Milliseconds from sending a change to hearing of it. */
async function measureBare(client: SanityClient): Promise<number[]> {
  const id = 'drafts.bench'
  await client.createOrReplace({_id: id, _type: 'article', headline: ''})
  const heard = new Map<string, (moment: number) => void>()
  let greet: (() => void) | undefined
  const greeted = new Promise<void>((resolve) => (greet = resolve))
  const listening = client
    .listen('*[_id == $id]', {id}, {includeAllVersions: true, events: ['welcome', 'mutation']})
    .subscribe((event) => {
      if (event.type === 'welcome') greet?.()
      else heard.get(event.transactionId)?.(performance.now())
    })
  await greeted
  const samples: number[] = []
  for (let index = 0; index < COUNT; index += 1) {
    const transactionId = `bench-${index}`
    const arrival = new Promise<number>((resolve) => heard.set(transactionId, resolve))
    const sent = performance.now()
    await client
      .transaction()
      .patch(id, {set: {headline: `Headline ${index}`}})
      .commit({transactionId})
    samples.push((await arrival) - sent)
  }
  listening.unsubscribe()
  return samples
}
