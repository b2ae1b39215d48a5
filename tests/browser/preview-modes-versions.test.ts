import type {Frame} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewPane, storyPath} from '../support/preview-pane.ts'
import {readFrom, readingOf} from '../support/reading.ts'
import {storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('preview-versions')
const {visits} = newsroom

let story: StudioVisit

beforeAll(async () => {
  const published = {
    _type: 'article',
    headline: 'Rain falls on Oslo',
    slug: {_type: 'slug', current: 'rain'},
    section: {_type: 'reference', _ref: 'section-world'},
    publishedAt: '2022-12-30T11:19:00.000Z',
    body: [
      paragraph('a', 'It rained all day in Oslo and on the hills.'),
      paragraph('b', 'Nobody was surprised.'),
      ...Array.from({length: 12}, (_, index) => paragraph(`p${index}`, `Paragraph ${index} stays.`)),
    ],
  }
  await newsroom.administrator
    .transaction()
    .create({_id: 'rain', ...published})
    .create({
      _id: 'drafts.rain',
      ...published,
      headline: 'Rain falls on Bergen',
      body: [published.body[0], paragraph('n', 'Umbrellas were sold out.'), ...published.body.slice(2)],
    })
    .commit()
  story = await visits.open(storyPath('rain'))
  await storyForm(story.page).headline.waitFor()
  await storyForm(story.page).preview.getByText('Umbrellas were sold out.').waitFor()
})

test('the draft, the published version, and the draft again: the same frame, at the same place', async () => {
  const {version, frame} = previewPane(story.page)
  const {preview, previewState} = storyForm(story.page)
  expect(await previewState.innerText()).toBe('Draft')
  const pageFrame = await frame()
  await pageFrame.evaluate(() => {
    document.documentElement.dataset['marker'] = 'the same document'
    scrollTo(0, 300)
  })
  await version('Published').click()
  await preview.getByRole('heading', {name: 'Rain falls on Oslo'}).waitFor()
  await preview.getByText('Nobody was surprised.').waitFor()
  expect(await previewState.innerText()).toBe('Published')
  await version('Draft').click()
  await preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()
  expect(await previewState.innerText()).toBe('Draft')
  expect(await pageFrame.evaluate(() => [document.documentElement.dataset['marker'], scrollY])).toEqual([
    'the same document',
    300,
  ])
  expect(visits.problems()).toEqual([])
})

test('what is typed does not show in the published version, nor what is published in the draft', async () => {
  const {version} = previewPane(story.page)
  const {headline, preview} = storyForm(story.page)
  await version('Published').click()
  await preview.getByRole('heading', {name: 'Rain falls on Oslo'}).waitFor()
  await headline.fill('Rain falls on Trondheim')
  await newsroom.administrator.patch('rain').set({headline: 'Rain falls on Stavanger'}).commit()
  await preview.getByRole('heading', {name: 'Rain falls on Stavanger'}).waitFor()
  await version('Draft').click()
  await preview.getByRole('heading', {name: 'Rain falls on Trondheim'}).waitFor()
  await newsroom.administrator.patch('rain').set({headline: 'Rain falls on Oslo'}).commit()
  await headline.fill('Rain falls on Bergen')
  await preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()
  expect(visits.problems()).toEqual([])
})

test('side by side, each is named, both follow the form and the store, and they scroll together', async () => {
  const {page} = story
  const {version, pane, otherFrame, frame, mode} = previewPane(page)
  const {headline, preview} = storyForm(page)
  const right = await frame()
  await right.evaluate(() => scrollTo(0, 200))
  await version('Side by side').click()
  const other = pane.frameLocator('iframe[title^="Published"]')
  await other.getByRole('heading', {name: 'Rain falls on Oslo'}).waitFor()
  await preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()
  const left = await otherFrame()
  const distance = async () => Math.abs((await shareScrolled(left)) - (await shareScrolled(right)))
  // However the other page is laid out while it is loaded, the one that was there stays where it is.
  await left.evaluate(() => document.fonts.ready.then(() => undefined))
  await eventually(distance).toBeLessThan(0.01)
  expect(await right.evaluate(() => scrollY)).toBe(200)
  expect(await pane.getByTestId('story-preview-state').allInnerTexts()).toEqual(['Published', 'Draft'])

  await headline.fill('Rain falls on Tromsø')
  await preview.getByRole('heading', {name: 'Rain falls on Tromsø'}).waitFor()
  await other.getByRole('heading', {name: 'Rain falls on Oslo'}).waitFor()
  await headline.fill('Rain falls on Bergen')
  await preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()

  await right.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await eventually(() =>
    left.evaluate(() => Math.abs(document.documentElement.scrollHeight - innerHeight - scrollY) < 2),
  ).toBe(true)
  await left.evaluate(() => scrollTo(0, 0))
  await eventually(() => right.evaluate(() => scrollY)).toBe(0)
  // At once, before it has told that it was scrolled along: the browser reports both as one.
  for (const top of [40, 80, 120]) {
    await page.evaluate(scrollOneAndThenTheOther, top)
    await eventually(() => left.evaluate(() => scrollY)).toBe(top)
    await eventually(distance).toBeLessThan(0.01)
  }
  // Another width moves both, and neither leads the other away.
  const place = await right.evaluate(() => scrollY)
  for (const [name, width] of [
    ['Tablet', 768],
    ['Mobile', 375],
  ] as const) {
    await mode(name).click()
    await eventually(() => Promise.all([left, right].map(windowWidth))).toEqual([width, width])
    await eventually(distance).toBeLessThan(0.01)
  }
  expect(await right.evaluate(() => scrollY)).toBe(place)

  // A mode holds for both.
  await mode('Search result').click()
  await eventually(() => pane.getByTestId('search-result-title').allInnerTexts()).toEqual([
    'Rain falls on Oslo – Dateline',
    'Rain falls on Oslo – Dateline',
    'Rain falls on Bergen – Dateline',
    'Rain falls on Bergen – Dateline',
  ])
  await mode('Mobile').click()
  await version('Draft').click()
  await pane.locator('iframe[title^="Published"]').waitFor({state: 'detached'})
  expect(visits.problems()).toEqual([])
})

test('changes are marked on the page itself, counted, and gone through', async () => {
  const {page} = story
  const {version, pane, frame} = previewPane(page)
  const {preview, previewState, headline} = storyForm(page)
  await version('Changes').click()
  await eventually(() => previewState.innerText()).toBe('Changes: Published → Draft')
  await pane.getByText('3 changes: 5 words inserted, 4 words deleted').waitFor()
  const marks = preview.locator('[data-change]')
  const read = () =>
    marks.evaluateAll((elements) =>
      elements.map(({localName, textContent, parentElement}) =>
        [parentElement?.localName, localName, textContent].join(' '),
      ),
    )
  expect(await read()).toEqual([
    'h1 del Oslo',
    'h1 ins Bergen',
    'p del Nobody was surprised.',
    'p ins Umbrellas were sold out.',
  ])
  const pageFrame = await frame()
  // Marks are read out, since screen readers do not tell them by themselves, and are told apart without colour.
  expect(
    await pageFrame.evaluate(() =>
      [...document.querySelectorAll('[data-change]')].slice(0, 2).map((mark) => ({
        said: getComputedStyle(mark, '::before').content,
        line: getComputedStyle(mark).textDecorationLine,
      })),
    ),
  ).toEqual([
    {said: '" deleted "', line: 'line-through'},
    {said: '" inserted "', line: 'underline'},
  ])

  // Without a remount: a word that is typed is marked at once.
  await headline.fill('Rain falls on Bergen tonight')
  await eventually(read).toContain('h1 ins Bergen tonight')
  await headline.fill('Rain falls on Bergen')
  await eventually(read).toContain('h1 ins Bergen')

  const inSight = (text: string) =>
    pageFrame.evaluate((words) => {
      const mark = [...document.querySelectorAll('[data-change-current]')].find(
        ({textContent}) => textContent === words,
      )
      const box = mark?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    }, text)
  await version('Changes').focus()
  await page.keyboard.press('n')
  await pane.getByText('Change 1 of 3').waitFor()
  expect(await inSight('Oslo')).toBe(true)
  await page.keyboard.press('n')
  await pane.getByText('Change 2 of 3').waitFor()
  expect(await inSight('Nobody was surprised.')).toBe(true)
  await pane.getByRole('button', {name: 'Next change'}).click()
  await pane.getByText('Change 3 of 3').waitFor()
  await page.keyboard.press('n')
  await pane.getByText('Change 1 of 3').waitFor()
  await page.keyboard.press('p')
  await pane.getByText('Change 3 of 3').waitFor()
  expect(await inSight('Umbrellas were sold out.')).toBe(true)

  await version('Draft').click()
  await eventually(() => marks.count()).toBe(0)
  await preview.getByRole('heading', {name: 'Rain falls on Bergen'}).waitFor()
  expect(visits.problems()).toEqual([])
})

test('what is read stays where it is at another width, when changes were marked anew meanwhile, too', async () => {
  const {version, frame, mode} = previewPane(story.page)
  const marks = storyForm(story.page).preview.locator('ins[data-change]')
  const page = await frame()
  await version('Changes').click()
  await mode('Mobile').click()
  await marks.first().waitFor()
  await readFrom(page, 3)
  const reading = await readingOf(page)
  await mode('Custom width').click()
  await eventually(() => windowWidth(page)).toBe(520)
  await rename('Rain falls on Bergen today')
  await eventually(() => marks.allInnerTexts()).toContain('Bergen today')
  expect(await readingOf(page)).toEqual(reading)
  await mode('Mobile').click()
  await eventually(() => windowWidth(page)).toBe(375)
  expect(await readingOf(page)).toEqual(reading)
  await rename('Rain falls on Bergen')
  await version('Draft').click()
  await eventually(() => marks.count()).toBe(0)
  expect(visits.problems()).toEqual([])
})

test('without a published version, and without a draft, there is nothing to choose between', async () => {
  const {administrator} = newsroom
  const {page} = story
  await administrator.create({_id: 'drafts.new-rain', _type: 'article', headline: 'Only a draft'})
  await goInStudio(page, storyPath('new-rain'))
  const {preview, previewState} = storyForm(page)
  await preview.getByRole('heading', {name: 'Only a draft'}).waitFor()
  const {version} = previewPane(page)
  expect(await version('Published').count()).toBe(0)
  await administrator.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.new-rain',
    publishedId: 'new-rain',
  })
  await eventually(() => previewState.innerText()).toBe('Published')
  expect(await version('Published').count()).toBe(0)
  await administrator.createOrReplace({_id: 'drafts.new-rain', _type: 'article', headline: 'A draft again'})
  await version('Published').click()
  await preview.getByRole('heading', {name: 'Only a draft'}).waitFor()
  expect(visits.problems()).toEqual([])
})

/** As another client does, once what was typed is stored: the form's own field would have the page scrolled to it. */
async function rename(headline: string): Promise<void> {
  const stored = async () => (await newsroom.administrator.getDocument('drafts.rain'))?.['headline']
  await eventually(stored).toBe(await storyForm(story.page).headline.inputValue())
  await newsroom.administrator.patch('drafts.rain').set({headline}).commit()
}

function paragraph(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}1`, text, marks: []}],
  }
}

/** Runs in the Studio: scrolls the second page to its end and, the moment the first has followed, that to `top`. */
async function scrollOneAndThenTheOther(top: number): Promise<void> {
  const frames = document.querySelectorAll<HTMLIFrameElement>('[data-testid="story-preview"] iframe')
  const [first, second] = [...frames].map(({contentDocument}) => contentDocument)
  await new Promise<void>((resolve) => {
    second?.addEventListener(
      'scroll',
      () => {
        first?.scrollingElement?.scrollTo({top, behavior: 'instant'})
        resolve()
      },
      {once: true},
    )
    second?.scrollingElement?.scrollTo({top: second.body.scrollHeight, behavior: 'instant'})
  })
}

function windowWidth(frame: Frame): Promise<number> {
  return frame.evaluate(() => innerWidth)
}

/** How far down its length a page is, from 0 to 1. */
function shareScrolled(frame: Frame): Promise<number> {
  return frame.evaluate(() => scrollY / (document.documentElement.scrollHeight - innerHeight))
}
