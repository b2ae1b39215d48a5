import type {Locator} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewPane, storyPath} from '../support/preview-pane.ts'
import {redDisc} from '../support/red-disc.ts'
import {storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('preview-panels')
const {visits} = newsroom

const HEADLINE = 'Rain falls on Oslo'
const LONG_HEADLINE = `${HEADLINE} ${'and on the hills around it '.repeat(4)}`.trim()
const ADDRESS = 'https://dateline.example/stories/rain'

let story: StudioVisit
/** One page for all tests: each looks at the same story in another mode. */

beforeAll(async () => {
  const {administrator} = newsroom
  // The hotspot is on a disc near the upper edge, which an even cut to a card's shape would halve.
  const picture = await administrator.assets.upload('image', await redDisc(1600, 1600, {x: 0.8, y: 0.13}))
  await administrator.create({
    _id: 'drafts.rain',
    _type: 'article',
    headline: HEADLINE,
    standfirst: 'The wettest day of the year.',
    slug: {_type: 'slug', current: 'rain'},
    section: {_type: 'reference', _ref: 'section-world'},
    publishedAt: '2022-12-30T11:19:00.000Z',
    heroImage: {
      _type: 'imageWithCredit',
      asset: {_type: 'reference', _ref: picture._id},
      alt: 'A red disc',
      caption: 'A disc on a blue ground.',
      hotspot: {_type: 'sanity.imageHotspot', x: 0.8, y: 0.13, width: 0.2, height: 0.2},
    },
    body: [
      paragraph('a', 'It rained all day.'),
      {...paragraph('b', 'Why it rained'), style: 'h2'},
      {...paragraph('c', '“Take an umbrella.”'), style: 'blockquote'},
      {...paragraph('d', 'One umbrella'), listItem: 'bullet', level: 1},
    ],
  })
  story = await visits.open(storyPath('rain'))
  await storyForm(story.page).headline.waitFor()
  await storyForm(story.page).preview.getByText('It rained all day.').waitFor()
})

test('the reading copy is the text of the story and nothing else', async () => {
  const {mode, panel} = previewPane(story.page)
  await mode('Reading copy').click()
  await panel.getByText('It rained all day.').waitFor()
  expect(
    await panel
      .getByRole('article')
      .locator('> *')
      .evaluateAll((elements) => elements.map(({localName, textContent}) => `${localName} ${textContent}`)),
  ).toEqual([
    'p World',
    `h1 ${HEADLINE}`,
    'p The wettest day of the year.',
    'p A disc on a blue ground.',
    'p Published 30 Dec 2022, 7.19pm SGT',
    'p It rained all day.',
    'h2 Why it rained',
    'blockquote “Take an umbrella.”',
    'p One umbrella',
  ])
  await panel.getByText(/^\d\d words, about a minute to read$/).waitFor()
  await storyForm(story.page).headline.fill('Rain falls on Bergen')
  await eventually(() => panel.getByRole('heading', {level: 1}).innerText()).toBe('Rain falls on Bergen')
  await storyForm(story.page).headline.fill(HEADLINE)
  await eventually(() => panel.getByRole('heading', {level: 1}).innerText()).toBe(HEADLINE)
  expect(visits.problems()).toEqual([])
})

test('the search result is cut as search engines cut it', async () => {
  const {mode, panel} = previewPane(story.page)
  await mode('Search result').click()
  await panel.getByText(/An approximation/).waitFor()
  const titles = () => panel.getByTestId('search-result-title').allInnerTexts()
  await eventually(titles).toEqual([`${HEADLINE} – Dateline`, `${HEADLINE} – Dateline`])
  const desktop = panel.getByRole('figure', {name: 'Google on a desktop'})
  await desktop.getByText('The wettest day of the year.').waitFor()
  await desktop.getByText('https://dateline.example › stories › rain').waitFor()
  await desktop.getByText('600 px', {exact: true}).waitFor()

  const {headline} = storyForm(story.page)
  await headline.fill(LONG_HEADLINE)
  await eventually(async () => (await titles()).map((title) => title.endsWith(' ...'))).toEqual([true, true])
  const [onDesktop = '', onPhone = ''] = await titles()
  // Whole words of the headline, fewer of them on a desktop’s one line than on a phone’s two.
  expect(LONG_HEADLINE).toContain(`${onDesktop.replace(/ \.\.\.$/, '')} `)
  expect(onDesktop.length).toBeLessThan(onPhone.length)
  expect(await textWidth(desktop.getByTestId('search-result-title'))).toBeLessThanOrEqual(600)
  await headline.fill(HEADLINE)
  await eventually(titles).toEqual([`${HEADLINE} – Dateline`, `${HEADLINE} – Dateline`])
  expect(visits.problems()).toEqual([])
})

test('each network’s card has its width, its words and the page’s own picture, cut to the hotspot', async () => {
  const {mode, panel} = previewPane(story.page)
  await mode('Social cards').click()
  await panel.getByText(/Approximations/).waitFor()
  for (const [network, width] of [
    ['WhatsApp', 330],
    ['Telegram', 420],
    ['Facebook', 500],
    ['X', 516],
    ['LinkedIn', 552],
  ] as const) {
    const card = panel.getByRole('figure', {name: network, exact: true})
    await card.getByText(`${width} px`, {exact: true}).waitFor()
    await card.getByText(HEADLINE).waitFor()
    const picture = card.getByRole('img', {name: 'A red disc'})
    await eventually(() =>
      picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    ).toBe(1200)
    expect([network, await redShare(picture)]).toEqual([network, expect.closeTo(0.094, 2)])
  }
  const mail = panel.getByRole('figure', {name: 'E-mail'})
  await mail.getByText(HEADLINE, {exact: true}).waitFor()
  await mail.getByText(ADDRESS, {exact: true}).waitFor()
  expect(visits.problems()).toEqual([])
})

test('the feed item says what the page says of itself', async () => {
  const {mode, panel} = previewPane(story.page)
  await mode('Feed item').click()
  const item = panel.getByRole('figure', {name: 'Feed item'})
  await item.getByText(HEADLINE, {exact: true}).waitFor()
  await item.getByText('The wettest day of the year.').waitFor()
  await item.getByText(/^Dateline · World · Dec 30, 2022/).waitFor()
  await item.getByRole('img', {name: 'A red disc'}).waitFor()
  await panel.getByText(/An approximation/).waitFor()
  expect(visits.problems()).toEqual([])
})

test('the arrow keys scroll a panel, and the page keeps its place under it', async () => {
  const {page} = story
  const {mode, panel, frame} = previewPane(page)
  await mode('Mobile').click()
  const pageFrame = await frame()
  await pageFrame.evaluate(() => {
    document.documentElement.dataset['marker'] = 'the same document'
    scrollTo(0, 250)
  })
  for (const name of ['Reading copy', 'Search result', 'Social cards', 'Feed item']) await mode(name).click()
  await mode('Social cards').click()
  const panelScroll = () => panel.evaluate(({scrollTop}) => scrollTop)
  await page.keyboard.press('PageDown')
  await eventually(panelScroll).toBeGreaterThan(100)
  await page.keyboard.press('Home')
  await eventually(panelScroll).toBe(0)
  await mode('Mobile').click()
  await panel.waitFor({state: 'detached'})
  expect(
    await pageFrame.evaluate(() => ({
      marker: document.documentElement.dataset['marker'],
      scroll: scrollY,
      width: innerWidth,
    })),
  ).toEqual({marker: 'the same document', scroll: 250, width: 375})
  expect(visits.problems()).toEqual([])
})

function paragraph(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}1`, text, marks: []}],
  }
}

/** Width of the words themselves, in CSS pixels. */
function textWidth(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const widths = [...range.getClientRects()].map(({width}) => width)
    return Math.max(...widths)
  })
}

/** How much of a picture, as it is shown, is red: the whole disc, or less where it was cut. */
function redShare(picture: Locator): Promise<number> {
  return picture.evaluate(async (shown) => {
    if (!(shown instanceof HTMLImageElement)) throw new TypeError('That is no picture')
    // Drawn from a copy that may be read: the card's own is of another origin.
    const copy = new Image()
    copy.crossOrigin = 'anonymous'
    copy.src = shown.src
    await copy.decode()
    const {width, height} = shown.getBoundingClientRect()
    const canvas = Object.assign(document.createElement('canvas'), {
      width: 200,
      height: Math.round((200 * height) / width),
    })
    const context = canvas.getContext('2d')
    if (context === null) throw new TypeError('This browser draws nothing')
    // As `object-fit: cover` cuts.
    const scale = Math.max(canvas.width / copy.naturalWidth, canvas.height / copy.naturalHeight)
    const [drawnWidth, drawnHeight] = [copy.naturalWidth * scale, copy.naturalHeight * scale]
    context.drawImage(
      copy,
      (canvas.width - drawnWidth) / 2,
      (canvas.height - drawnHeight) / 2,
      drawnWidth,
      drawnHeight,
    )
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height)
    let red = 0
    for (let index = 0; index < data.length; index += 4) {
      if ((data[index] ?? 0) > 128 && (data[index + 2] ?? 0) < 128) red += 1
    }
    return red / (canvas.width * canvas.height)
  })
}
