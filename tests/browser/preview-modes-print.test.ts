import {beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewPane, storyPath} from '../support/preview-pane.ts'
import {storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('preview-print')
const {visits} = newsroom

const PARAGRAPHS = 61
const LAST_WORDS = `paragraph ${PARAGRAPHS}`
const MARGIN = '0.4in'

let story: StudioVisit

beforeAll(async () => {
  await newsroom.administrator.create({
    _id: 'drafts.long',
    _type: 'article',
    headline: 'A long story',
    standfirst: 'It goes on for some pages.',
    section: {_type: 'reference', _ref: 'section-world'},
    publishedAt: '2022-12-30T11:19:00.000Z',
    body: Array.from({length: PARAGRAPHS}, (_, index) => block(index + 1)),
  })
  story = await visits.open(storyPath('long'))
  await storyForm(story.page).headline.waitFor()
  await storyForm(story.page).preview.getByText(LAST_WORDS).waitFor({state: 'attached'})
})

test.each([
  {paper: 'A4', width: 210 / 25.4, height: 297 / 25.4},
  {paper: 'Letter', width: 8.5, height: 11},
])('on $paper the story takes as many pages as the browser prints', async ({paper, width, height}) => {
  const {page, context} = story
  const {mode, pane, frame} = previewPane(page)
  await mode('Mobile').click()
  const html = await (await frame()).evaluate(() => document.documentElement.outerHTML)
  const printer = await context.newPage()
  // The faces are the Studio’s.
  await printer.goto(`${newsroom.studioUrl}/desk`)
  await printer.setContent(html)
  await printer.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
  })
  const pdf = await printer.pdf({
    width: `${width}in`,
    height: `${height}in`,
    margin: {top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN},
  })
  await printer.close()
  const printed = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
  expect(printed).toBeGreaterThan(2)

  await mode('Print').click()
  await pane.getByRole('combobox', {name: 'Paper'}).selectOption({label: paper})
  await pane.getByText(`${printed} pages`, {exact: true}).waitFor()
  const sheets = pane.getByTestId('story-preview-sheets').locator('> *')
  expect(await sheets.count()).toBe(printed)
  const shape = async () => {
    const box = await sheets.first().boundingBox()
    return (box?.height ?? 0) / (box?.width ?? 1)
  }
  await eventually(shape).toBeCloseTo(height / width, 2)
  expect(visits.problems()).toEqual([])
})

test('no line is cut by a page’s end, and no heading stands at the foot of a page', async () => {
  const {mode, pane, frame} = previewPane(story.page)
  await mode('Print').click()
  await pane.getByRole('combobox', {name: 'Paper'}).selectOption({label: 'A4'})
  const textHeight = (297 / 25.4 - 2 * 0.4) * 96
  const step = textHeight + 2 * 0.4 * 96 + 24
  const lines = await (
    await frame()
  ).evaluate(() =>
    [...document.querySelectorAll('.story-body > h2, .story-body > p')].flatMap((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return [...range.getClientRects()].map(({top, bottom}) => ({name: element.localName, top, bottom}))
    }),
  )
  const pageOf = (position: number) => Math.floor(position / step)
  const placed = lines.map(({name, top, bottom}) => ({
    name,
    page: pageOf(top),
    isWhole: pageOf(top) === pageOf(bottom) && bottom - pageOf(top) * step <= textHeight + 1,
  }))
  expect(new Set(placed.map(({page}) => page)).size).toBeGreaterThan(2)
  expect(placed.filter(({isWhole}) => !isWhole)).toEqual([])
  const stranded = placed.filter(({name, page}, index) => name === 'h2' && placed[index + 1]?.page !== page)
  expect(stranded).toEqual([])
})

test('print styles hold on paper and nowhere else, and the page is where it was afterwards', async () => {
  const {mode, frame} = previewPane(story.page)
  await mode('Tablet').click()
  const page = await frame()
  await eventually(() => page.evaluate(() => innerWidth)).toBe(768)
  // Until the page has its faces, what is above a place still changes its height.
  await page.evaluate(async () => {
    await document.fonts.ready
    document.documentElement.dataset['marker'] = 'the same document'
    scrollTo(0, 700)
  })
  const look = () =>
    page.evaluate(() => {
      const footer = document.querySelector('.site-footer')
      return {
        marker: document.documentElement.dataset['marker'],
        scroll: scrollY,
        footer: footer && getComputedStyle(footer).display,
        styles: [...document.styleSheets].map(({cssRules}) =>
          [...cssRules].map(({cssText}) => cssText).join(),
        ),
      }
    })
  const before = await look()
  expect(before).toMatchObject({marker: 'the same document', scroll: 700, footer: 'flex'})
  await mode('Print').click()
  await eventually(async () => (await look()).footer).toBe('none')
  await mode('Tablet').click()
  await eventually(look).toEqual(before)
})

test('edits are laid out anew, sheet by sheet, and lose no place', async () => {
  const {mode, pane, frame} = previewPane(story.page)
  await mode('Mobile').click()
  const page = await frame()
  await eventually(() => page.evaluate(() => innerWidth)).toBe(375)
  await page.evaluate(() => scrollTo(0, 2000))
  await mode('Print').click()
  const sheets = pane.getByTestId('story-preview-sheets').locator('> *')
  const before = await sheets.count()
  const draft = newsroom.administrator.patch('drafts.long')
  await draft.set({body: [block(1)]}).commit()
  await eventually(() => sheets.count()).toBe(1)
  await pane.getByText('1 page', {exact: true}).waitFor()
  await newsroom.administrator
    .patch('drafts.long')
    .set({body: Array.from({length: PARAGRAPHS}, (_, index) => block(index + 1))})
    .commit()
  await eventually(() => sheets.count()).toBe(before)
  // What was read there is another element by now.
  await mode('Mobile').click()
  await eventually(() => page.evaluate(() => [innerWidth, scrollY])).toEqual([375, 2000])
  expect(visits.problems()).toEqual([])
})

test('the arrow keys scroll the sheets, and the button prints the page', async () => {
  const {page} = story
  const {mode, pane, frame} = previewPane(page)
  await mode('Print').click()
  const sheets = pane.getByTestId('story-preview-sheets').locator('> *')
  const topOfFirst = async () => Math.round((await sheets.first().boundingBox())?.y ?? 0)
  const before = await topOfFirst()
  await page.keyboard.press('ArrowDown')
  await eventually(topOfFirst).toBe(before - 40)
  await page.keyboard.press('ArrowUp')
  await eventually(topOfFirst).toBe(before)

  const pageFrame = await frame()
  await pageFrame.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes'
    }
  })
  await pane.getByRole('button', {name: 'Print…'}).click()
  expect(await pageFrame.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes')
})

/** Every tenth is a heading; the others grow longer and shorter again. */
function block(number: number) {
  const isHeading = number % 10 === 0
  const text = isHeading
    ? `Heading, paragraph ${number}`
    : `${'Rain falls on the hills and in the valleys around the town. '.repeat(1 + (number % 7))}So says paragraph ${number}`
  return {
    _type: 'block',
    _key: `p${number}`,
    style: isHeading ? 'h2' : 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `s${number}`, text, marks: []}],
  }
}
