import axe from 'axe-core'
import type {Locator, Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewPane, storyPath} from '../support/preview-pane.ts'
import {redDisc} from '../support/red-disc.ts'
import {storyForm} from '../support/story-form.ts'

const newsroom = newsroomForTests('preview-looks')
const {visits} = newsroom

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const MODES = [
  'Mobile',
  'Tablet',
  'Desktop',
  'Custom width',
  'Reading copy',
  'Search result',
  'Social cards',
  'Feed item',
  'Print',
]

const DIALOG = 'dialog, [role="dialog"]'

/** One page for all tests. */
let page: Page

beforeAll(async () => {
  await createStories()
  ;({page} = await visits.open(storyPath('rain'), {width: 1800}))
  await storyForm(page).preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()
  await page.evaluate(axe.source)
})

test.each(['light', 'dark'] as const)(
  'nothing of the preview has an accessibility fault (%s)',
  async (scheme) => {
    await useScheme(scheme)
    const {mode, version, pane} = previewPane(page)
    for (const name of MODES) {
      await choose(mode(name))
      await expectNoFaults(name)
    }
    await choose(mode('Mobile'))
    for (const name of ['Published', 'Side by side', 'Changes']) {
      await choose(version(name))
      await expectNoFaults(name)
    }
    await choose(version('Draft'))

    const problems = pane.getByTestId('story-preview-problems-button')
    await problems.click()
    await pane.getByTestId('story-preview-problems').getByRole('button').first().waitFor()
    await expectNoFaults('problems')
    await problems.click()

    await pane.getByRole('button', {name: 'Show as at a time to come'}).click()
    const times = page.getByRole('dialog', {name: 'Show as at a time to come'})
    await times.getByLabel(/^Time/).fill('2020-01-01T12:00')
    await times.getByRole('button', {name: 'Show', exact: true}).click()
    await page.getByRole('alert').waitFor()
    await expectNoFaults('as at', DIALOG)
    await page.keyboard.press('Escape')
    await times.waitFor({state: 'detached'})

    await pane.getByRole('button', {name: 'Share the preview'}).click()
    const share = page.getByRole('dialog', {name: 'Share the preview'})
    await share.getByText('There is no open link to this story.').waitFor()
    await expectNoFaults('share', DIALOG)
    await page.keyboard.press('Escape')
    await share.waitFor({state: 'detached'})
    expect(visits.problems()).toEqual([])
  },
)

test('a panel is scrolled by keyboard', async () => {
  const {mode, panel} = previewPane(page)
  await choose(mode('Social cards'))
  await panel.focus()
  await page.keyboard.press('End')
  await eventually(() => panel.evaluate(({scrollTop}) => scrollTop > 0)).toBe(true)
  expect(visits.problems()).toEqual([])
})

test('a pane that fills the window gives the page its room, in the same frame', async () => {
  const {mode, frame, iframe} = previewPane(page)
  await choose(mode('Desktop'))
  await (
    await frame()
  ).evaluate(() => {
    document.documentElement.dataset['marker'] = 'the same document'
  })
  const shownWidth = async () => Math.round((await iframe.boundingBox())?.width ?? 0)
  await eventually(shownWidth).toBeLessThan(1000)
  // The preview is the last pane; Sanity’s button has no name of its own.
  await page.locator('button:has(svg[data-sanity-icon="expand"])').last().click()
  await eventually(shownWidth).toBe(1280)
  expect(await (await frame()).evaluate(() => document.documentElement.dataset['marker'])).toBe(
    'the same document',
  )
  for (const scheme of ['dark', 'light'] as const) {
    await useScheme(scheme)
    await expectNoFaults('full screen')
  }
  expect(visits.problems()).toEqual([])
})

test('in a pane of 320 pixels nothing is cut off, and nothing moves for those who asked for that', async () => {
  await page.setViewportSize({width: 320, height: 700})
  await page.emulateMedia({reducedMotion: 'reduce'})
  await page.goto(`${newsroom.studioUrl}/desk/stories;rain%2Cview%3Dpreview`)
  const {mode, version, pane} = previewPane(page)
  await choose(mode('Mobile'))
  await storyForm(page).preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()
  for (const name of MODES) {
    await choose(mode(name))
    await eventually(async () => [name, await cutOff(pane), await moving(pane)]).toEqual([name, [], []])
  }
  await choose(mode('Mobile'))
  for (const name of ['Changes', 'Side by side']) {
    await choose(version(name))
    await eventually(async () => [name, await cutOff(pane), await moving(pane)]).toEqual([name, [], []])
  }
  await pane.getByTestId('story-preview-problems-button').click()
  await pane.getByRole('button', {name: 'Next editable part of the page'}).click()
  await pane.getByTestId('story-preview-part').waitFor()
  expect([await cutOff(pane), await moving(pane)]).toEqual([[], []])
  await pane.getByRole('button', {name: 'Stop going through the page'}).click()
  await pane.getByTestId('story-preview-problems-button').click()
  // One over the other, each still high enough to read in.
  const heights = () =>
    pane
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().height > 80))
  await eventually(heights).toEqual([true, true])
  expect(visits.problems()).toEqual([])
})

test('a story that readers do not see says so, without a fault', async () => {
  await page.goto(`${newsroom.studioUrl}/desk/stories;held%2Cview%3Dpreview`)
  await page.getByText('Readers do not see this story at this time').waitFor()
  await page.evaluate(axe.source)
  for (const scheme of ['light', 'dark'] as const) {
    await useScheme(scheme)
    await expectNoFaults('unseen')
  }
  expect(visits.problems()).toEqual([])
})

async function createStories(): Promise<void> {
  const {administrator} = newsroom
  const picture = await administrator.assets.upload('image', await redDisc(1600, 900, {x: 0.5, y: 0.5}))
  const story = {
    _type: 'article',
    headline: 'Rain falls on Oslo',
    standfirst: 'The wettest day of the year.',
    slug: {_type: 'slug', current: 'rain'},
    section: {_type: 'reference', _ref: 'section-world'},
    publishedAt: '2022-12-30T11:19:00.000Z',
    heroImage: {
      _type: 'imageWithCredit',
      asset: {_type: 'reference', _ref: picture._id},
      alt: 'A red disc',
      caption: 'A disc on a blue ground.',
    },
    body: ['It rained all day.', 'Nobody was surprised.'].map((text, index) => ({
      _type: 'block',
      _key: `p${index}`,
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text, marks: []}],
    })),
  }
  await administrator
    .transaction()
    .create({_id: 'rain', ...story})
    .create({_id: 'drafts.rain', ...story, headline: 'Rain falls on Bergen'})
    .create({_id: 'held', ...story, slug: undefined, embargo: {_type: 'embargo', kind: 'open'}})
    .commit()
}

async function choose(button: Locator): Promise<void> {
  await button.click()
  await eventually(() => button.getAttribute('aria-pressed')).toBe('true')
}

/** All of the Studio is drawn anew for another one, which takes its time: what can be seen in one is looked at first. */
async function useScheme(colorScheme: 'light' | 'dark'): Promise<void> {
  const toolbar = previewPane(page).pane.getByTestId('story-preview-toolbar')
  await page.emulateMedia({colorScheme})
  await eventually(() => toolbar.getAttribute('data-scheme')).toBe(colorScheme)
}

async function expectNoFaults(shown: string, within?: string): Promise<void> {
  await eventually(async () => [shown, await faults(within)]).toEqual([shown, []])
}

/** The accessibility faults of the plugin’s own part of the page: the story page has tests of its own. */
function faults(within = '[data-testid="story-preview"]'): Promise<unknown[]> {
  return page.evaluate(async (include) => {
    const {violations} = await window.axe.run(
      {include},
      {iframes: false, rules: {'frame-tested': {enabled: false}}},
    )
    return violations.map(({id, nodes}) => [
      id,
      nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`),
    ])
  }, within)
}

/** What reaches over the sides of the window. */
function cutOff(pane: Locator): Promise<string[]> {
  return pane.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((element) => {
        // What is scrolled inside of a frame, or is there for screen readers alone, is not cut off.
        if (element.closest('[inert], svg') !== null) return false
        const {left, right, width} = element.getBoundingClientRect()
        return width > 1 && (left < -0.5 || right > innerWidth + 0.5)
      })
      .map(({localName, className, textContent}) => `${localName}.${className} ${textContent?.slice(0, 40)}`),
  )
}

/** What is animated, in the pane and in its frames. */
function moving(pane: Locator): Promise<string[]> {
  return pane.evaluate((root) =>
    [root, ...[...root.querySelectorAll('iframe')].map(({contentDocument}) => contentDocument?.body)]
      .flatMap((part) => part?.getAnimations({subtree: true}) ?? [])
      .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : animation.id)),
  )
}
