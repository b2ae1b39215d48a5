import {launchBrowser} from '../tests/support/launch-browser.ts'
import {startDateline} from '../tests/support/start-dateline.ts'
import {openStory} from '../tests/support/studio-page.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {type KeystrokeSample, measureKeystrokes} from './measuring/keystrokes.ts'
import {rounded, summarise} from './measuring/statistics.ts'

const STORY_ID = 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'
const WARM_UP = 15
const COUNT = 120

/**
 * From a key in the headline to the painted preview, in Chromium, on the shipped story. Baseline: the paint of the
 * form's own field with the preview closed, in the same run.
 */
const folder = temporaryFolder('bench')
const dateline = await startDateline(folder.path)
const browser = await launchBrowser()
try {
  const {page, headline} = await openStory(browser, dateline.studioUrl, STORY_ID)
  const withPreview = await measureKeystrokes(page, headline, 'h1', WARM_UP + COUNT)
  // The preview is the last pane, and Sanity's close button has no name of its own.
  await page
    .locator('a:has(svg[data-sanity-icon="close"]), button:has(svg[data-sanity-icon="close"])')
    .last()
    .click()
  await page.getByTestId('story-preview').waitFor({state: 'detached'})
  const formAlone = await measureKeystrokes(page, headline, undefined, WARM_UP + COUNT)

  const baseline = summarise(measured(formAlone, ({form}) => form))
  const form = summarise(measured(withPreview, (sample) => sample.form))
  const preview = summarise(measured(withPreview, (sample) => sample.preview))
  console.table({
    'form alone, baseline (ms)': rounded(baseline),
    'form beside the preview (ms)': rounded(form),
    'preview (ms)': rounded(preview),
    'ratio of preview to baseline': rounded({
      median: preview.median / baseline.median,
      p95: preview.p95 / baseline.p95,
    }),
  })
} finally {
  await browser.close()
  await dateline.stop()
  folder.remove()
}

function measured(
  samples: readonly KeystrokeSample[],
  read: (sample: KeystrokeSample) => number | undefined,
): number[] {
  return samples
    .slice(WARM_UP)
    .map(read)
    .filter((value) => value !== undefined)
}
