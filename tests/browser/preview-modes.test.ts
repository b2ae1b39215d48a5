import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewPane, storyPath} from '../support/preview-pane.ts'
import {readFrom, readingOf} from '../support/reading.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {storyForm} from '../support/story-form.ts'
import {type StudioVisit, studioVisits} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('preview-modes')
const {visits} = newsroom

/** One page for the tests that all look at the same story. */
const storyVisits = studioVisits(
  () => newsroom.browser,
  () => newsroom.studioUrl,
)

afterEach(() => visits.end())

describe('In the preview of an open story,', () => {
  let story: StudioVisit

  beforeAll(async () => {
    story = await storyVisits.open(storyPath(SHIPPED_STORY_ID))
    await storyForm(story.page).preview.locator('h1').waitFor()
  })

  afterAll(() => storyVisits.end())

  test('the page is shown as on a phone at first', async () => {
    const {chosenModes, frame} = previewPane(story.page)
    expect(await chosenModes()).toEqual(['Mobile, 375 px'])
    expect(await (await frame()).evaluate(() => innerWidth)).toBe(375)
  })

  test('number keys choose the mode, from the toolbar and from within the page', async () => {
    const {page} = story
    const {mode, chosenModes, iframe} = previewPane(page)
    const {look, reading} = await usedFrame(page)
    await mode('Mobile').focus()
    for (const [key, title, width] of [
      ['2', 'Tablet, 768 px', 768],
      ['3', 'Desktop, 1280 px', 1280],
      ['4', 'Custom width, 520 px', 520],
      ['1', 'Mobile, 375 px', 375],
    ] as const) {
      await page.keyboard.press(key)
      await eventually(chosenModes).toEqual([title])
      await eventually(look).toEqual({width, ...USED, reading})
    }
    for (const [title, width] of [
      ['Tablet, 768 px', 768],
      ['Desktop, 1280 px', 1280],
      ['Mobile, 375 px', 375],
    ] as const) {
      await mode(title).click()
      await eventually(look).toEqual({width, ...USED, reading})
      expect(await iframe.getAttribute('title')).toContain(`${width} pixels`)
    }
    // A click on the page leads into the form, where a number is a number.
    await storyForm(page).preview.locator('a[href]').first().focus()
    await page.keyboard.press('2')
    await eventually(chosenModes).toEqual(['Tablet, 768 px'])
    await page.keyboard.press('1')
    await eventually(chosenModes).toEqual(['Mobile, 375 px'])
    expect(storyVisits.problems()).toEqual([])
  })

  test('the page is where it was after modes in which it is shorter, at its end as at its top', async () => {
    const {page} = story
    const {mode, frame} = previewPane(page)
    const scrolled = await frame()
    const look = () => scrolled.evaluate(() => ({width: innerWidth, scrollTop: scrollY}))
    await mode('Mobile').focus()
    for (const key of ['End', 'Home']) {
      await page.keyboard.press(key)
      const end =
        key === 'Home'
          ? 0
          : await scrolled.evaluate(() => document.documentElement.scrollHeight - innerHeight)
      await eventually(look).toEqual({width: 375, scrollTop: end})
      const before = await look()
      for (const [modeKey, width] of [
        ['3', 1280],
        ['2', 768],
        ['3', 1280],
      ] as const) {
        await page.keyboard.press(modeKey)
        await eventually(async () => (await look()).width).toBe(width)
      }
      await page.keyboard.press('1')
      await eventually(look).toEqual(before)
    }
    expect(storyVisits.problems()).toEqual([])
  })

  test('a number typed into the form is a number', async () => {
    const {page} = story
    const {headline, preview} = storyForm(page)
    await headline.fill('Numbers: ')
    await headline.press('End')
    await headline.pressSequentially('234')
    await eventually(() => preview.locator('h1').innerText()).toBe('Numbers: 234')
    expect(await previewPane(page).chosenModes()).toEqual(['Mobile, 375 px'])
  })

  test('the toolbar is one stop of the Tab key, and the keys beside it go through it', async () => {
    const {page} = story
    const {mode} = previewPane(page)
    await mode('Mobile').focus()
    await page.keyboard.press('ArrowRight')
    expect(await focusedName(page)).toBe('Tablet, 768 px')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await focusedName(page)).not.toBe('Mobile, 375 px')
    await page.keyboard.press('ArrowRight')
    expect(await focusedName(page)).toBe('Mobile, 375 px')
    expect(await mode('Tablet').getAttribute('tabindex')).toBe('-1')
    expect(await mode('Mobile').getAttribute('tabindex')).toBe('0')
  })

  test('the arrow keys scroll the page from the toolbar', async () => {
    const {page} = story
    const {mode, frame} = previewPane(page)
    const scrolled = await frame()
    const scrollY = () => scrolled.evaluate(() => window.scrollY)
    await scrolled.evaluate(() => window.scrollTo(0, 0))
    await mode('Mobile').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await eventually(scrollY).toBe(80)
    await page.keyboard.press('ArrowUp')
    await eventually(scrollY).toBe(40)
    await page.keyboard.press('End')
    const end = await scrolled.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    await eventually(scrollY).toBeGreaterThan(end - 2)
    await page.keyboard.press('Home')
    await eventually(scrollY).toBe(0)
    await page.keyboard.press('PageDown')
    const windowHeight = await scrolled.evaluate(() => innerHeight)
    await eventually(scrollY).toBeGreaterThan(windowHeight * 0.8)
    expect(await scrollY()).toBeLessThan(windowHeight)
  })

  test('the frame’s edge is dragged to a width of the editor’s own', async () => {
    const {page} = story
    const {mode, chosenModes, widthHandle} = previewPane(page)
    await mode('Mobile').click()
    const {look, reading} = await usedFrame(page)
    const box = await widthHandle.boundingBox()
    if (box === null) throw new Error('The width cannot be dragged')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    // Both edges move: 20 pixels to the right are 40 more.
    await page.mouse.move(x + 10, y)
    await page.mouse.move(x + 20, y)
    await eventually(chosenModes).toEqual(['Custom width, 415 px'])
    // Over the page, which must not take the pointer's moves for itself.
    await page.mouse.move(x - 30, y)
    await page.mouse.up()
    await eventually(chosenModes).toEqual(['Custom width, 315 px'])
    await page.mouse.move(x + 60, y)
    await eventually(look).toEqual({width: 315, ...USED, reading})
    expect(await chosenModes()).toEqual(['Custom width, 315 px'])
  })

  test('the frame’s edge is moved with the keys', async () => {
    const {page} = story
    const {mode, chosenModes, widthHandle} = previewPane(page)
    await mode('Mobile').click()
    await widthHandle.focus()
    for (const [key, width] of [
      ['ArrowRight', 385],
      ['ArrowLeft', 375],
      ['Shift+ArrowLeft', 374],
      ['PageUp', 474],
      ['End', 2560],
      ['Home', 240],
      ['ArrowLeft', 240],
    ] as const) {
      await page.keyboard.press(key)
      await eventually(chosenModes).toEqual([`Custom width, ${width} px`])
      expect(await widthHandle.getAttribute('aria-valuenow')).toBe(String(width))
    }
    await page.keyboard.press('1')
    await eventually(chosenModes).toEqual(['Mobile, 375 px'])
  })

  test('a page wider than the pane is shrunk to fit, or shown in its actual size', async () => {
    const {page} = story
    const {mode, zoom, iframe, pane} = previewPane(page)
    await mode('Desktop').click()
    const shownWidth = async () => Math.round((await iframe.boundingBox())?.width ?? 0)
    const paneWidth = (await pane.boundingBox())?.width ?? 0
    await eventually(shownWidth).toBeLessThan(paneWidth)
    expect(await zoom.getAttribute('aria-pressed')).toBe('true')
    await zoom.click()
    await eventually(shownWidth).toBe(1280)
    expect(await zoom.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('0')
    await eventually(shownWidth).toBeLessThan(paneWidth)
    await page.keyboard.press('1')
    await eventually(shownWidth).toBe(375)
    expect(storyVisits.problems()).toEqual([])
  })

  test('the choice is remembered', async () => {
    const {page} = story
    const {mode, chosenModes, widthHandle} = previewPane(page)
    await mode('Custom width').click()
    await widthHandle.press('Home')
    await widthHandle.press('ArrowRight')
    await eventually(chosenModes).toEqual(['Custom width, 250 px'])
    await page.reload()
    await storyForm(page).preview.locator('h1').waitFor()
    expect(await chosenModes()).toEqual(['Custom width, 250 px'])
    expect(storyVisits.problems()).toEqual([])
  })

  test('a browser that refuses storage previews all the same', async () => {
    const {page} = story
    await page.addInitScript(refuseStorage)
    await page.reload()
    await storyForm(page).preview.locator('h1').waitFor()
    const {mode, chosenModes} = previewPane(page)
    expect(await chosenModes()).toEqual(['Mobile, 375 px'])
    await mode('Tablet').click()
    await eventually(chosenModes).toEqual(['Tablet, 768 px'])
    expect(storyVisits.problems()).toEqual([])
  })
})

/** Runs in a page, before its own scripts. */
function refuseStorage(): void {
  const refusal = new DOMException('Refused in a test', 'SecurityError')
  const {getItem, setItem} = Storage.prototype
  Object.assign(Storage.prototype, {
    getItem(this: Storage, name: string) {
      if (name.startsWith('story-preview')) throw refusal
      return getItem.call(this, name)
    },
    setItem(this: Storage, name: string, value: string) {
      if (name.startsWith('story-preview')) throw refusal
      setItem.call(this, name, value)
    },
  })
}

const USED = {marker: 'the same document', menuIsOpen: true}

/** Marks the document, opens its menu and reads in the middle of a paragraph, and tells of all: a frame loaded anew has none. */
async function usedFrame(page: Page) {
  const frame = await previewPane(page).frame()
  await frame.evaluate(() => {
    document.documentElement.dataset['marker'] = 'the same document'
    document.querySelector('details')?.setAttribute('open', '')
  })
  await readFrom(frame, 1)
  const look = async () => ({
    ...(await frame.evaluate(() => ({
      width: innerWidth,
      marker: document.documentElement.dataset['marker'],
      menuIsOpen: document.querySelector('details')?.open,
    }))),
    reading: await readingOf(frame),
  })
  return {look, reading: await readingOf(frame)}
}

function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
}
