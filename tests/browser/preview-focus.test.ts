import type {Frame, Page} from 'playwright-core'
import {beforeAll, describe, expect, test} from 'vitest'

import {closeDialogs} from '../support/close-dialogs.ts'
import {eventually} from '../support/eventually.ts'
import {focusedIds} from '../support/focused-ids.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewFrame} from '../support/preview-frame.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {storyForm} from '../support/story-form.ts'

const newsroom = newsroomForTests('focus')
const {visits} = newsroom

const STORY = '/desk/stories;focus'
const TOPICS = ['vladimir-putin', 'xi-jinping', 'russia', 'china']

/** One page for most tests: each begins where the one before ended, as editors do. */
let page: Page
let frame: Frame

beforeAll(async () => {
  const shipped = await newsroom.administrator.getDocument(SHIPPED_STORY_ID)
  const picture = {_type: 'imageWithCredit', asset: shipped?.['heroImage'].asset, alt: 'A harbour'}
  await newsroom.administrator.create({
    ...shipped,
    _id: 'drafts.focus',
    _type: 'article',
    headline: 'Rain floods the market hall',
    standfirst: 'The river rose two metres overnight.',
    dateline: undefined,
    topics: TOPICS.map((topic, index) => ({_type: 'reference', _key: `t${index}`, _ref: `topic-${topic}`})),
    slug: {_type: 'slug', current: 'rain'},
    heroImage: {...picture, caption: 'The harbour.', creditLine: 'Dateline/Jane Doe'},
    body: [
      ...Array.from({length: 12}, (_, index) => paragraph(`p${index}`, `Paragraph ${index}. `.repeat(20))),
      {...picture, _key: 'map', caption: 'The map.', creditLine: 'Dateline/John Doe'},
      {
        _type: 'relatedLinks',
        _key: 'related',
        heading: 'Read on',
        links: [
          {
            _type: 'relatedLink',
            _key: 'l1',
            kind: 'story',
            story: {_type: 'reference', _ref: SHIPPED_STORY_ID, _weak: true},
          },
          {_type: 'relatedLink', _key: 'l2', kind: 'url', title: 'Elsewhere', url: 'https://example.com'},
        ],
      },
    ],
  })
  ;({page} = await visits.open(STORY))
  frame = await previewFrame(page)
  await storyForm(page).headline.waitFor()
  await frame.evaluate(() => (document.documentElement.dataset['marker'] = 'the same document'))
})

describe('A click on the page puts the cursor into its field:', () => {
  test.each([
    ['the headline', 'h1', 'headline'],
    ['the standfirst', '.standfirst', 'standfirst'],
    ['the section', '.kicker a', 'section'],
    ['the main picture', '.hero img', 'heroImage'],
    ['its caption', '.hero .caption-text', 'heroImage.caption'],
    ['its credit', '.hero .credit', 'heroImage.creditLine'],
    ['the time of publication', '.moment >> nth=0', 'publishedAt'],
    ['the source', '.source-line', 'source'],
    ['a topic', '.topic-list a >> text=Xi Jinping', 'topics[_key=="t1"]'],
    ['the topic again', '.topic-list a >> text=Xi Jinping', 'topics[_key=="t1"]'],
    ['another topic', '.topic-list a >> text=China', 'topics[_key=="t3"]'],
    ['the caption of a picture in the text', '.body-figure .caption-text', 'body[_key=="map"].caption'],
    ['a related link', '.related-list a >> text=Elsewhere', 'body[_key=="related"].links[_key=="l2"].title'],
    ['the heading over related links', '.related-heading', 'body[_key=="related"].heading'],
  ])('%s', async (_, selector, field) => {
    await frame.locator(selector).click()
    await eventually(() => focusedIds(page)).toContain(field)
    await eventually(() => isFocusInSight()).toBe(true)
    expect(await frame.evaluate(() => document.documentElement.dataset['marker'])).toBe('the same document')
    await closeDialogs(page)
  })

  test.each([9, 2, 2])('paragraph %i', async (index) => {
    await frame.locator(`[data-key="p${index}"]`).click()
    await eventually(() => textAtCursor()).toMatch(`Paragraph ${index}.`)
    expect(await frame.evaluate(() => document.documentElement.dataset['marker'])).toBe('the same document')
  })
})

test('without a character on the page that the story does not have', async () => {
  const [text, headline] = await frame.evaluate(() => [
    document.documentElement.textContent,
    document.querySelector('h1')?.textContent,
  ])
  // Control and format characters, tags and what is reserved for private use: what others hide addresses of fields in.
  expect(text?.match(/[\p{Cf}\p{Co}]|(?![\n\t])\p{Cc}/gu)).toBeNull()
  expect(headline).toBe('Rain floods the market hall')
})

describe('The cursor in the form is outlined on the page, in sight:', () => {
  test('in a paragraph', async () => {
    const {body} = storyForm(page)
    await body.getByText('Paragraph 8.').first().click()
    await eventually(() => outlined()).toEqual(['p8 in sight'])
    // The outline stays on what is typed, and goes with the cursor.
    await page.keyboard.type('Typed. ')
    await frame.locator('[data-key="p8"]').getByText('Typed.').waitFor()
    expect(await outlined()).toEqual(['p8 in sight'])
    await body.getByText('Paragraph 1.').first().click()
    await eventually(() => outlined()).toEqual(['p1 in sight'])
  })

  test('in a field of an object, and in an array item', async () => {
    const form = storyForm(page)
    await form.group('picture')
    await page.getByTestId('field-heroImage.caption').locator('textarea').focus()
    await eventually(() => outlined()).toEqual(['The harbour. in sight'])
    await form.group('topics')
    await page.locator('a[id^="topics["]').filter({hasText: 'Russia'}).focus()
    await eventually(() => outlined()).toEqual(['Russia in sight'])
    expect(visits.problems()).toEqual([])
  })

  test('until it leaves', async () => {
    await page.getByTestId('story-preview-problems-button').focus()
    await eventually(() => outlined()).toEqual([])
    expect(visits.problems()).toEqual([])
  })
})

test('by keyboard one goes through what can be edited, and into the form', async () => {
  await page.getByRole('button', {name: 'Next editable part of the page'}).press('Enter')
  const part = page.getByTestId('story-preview-part').locator('output')
  expect(await part.innerText()).toBe('Section: World')
  await page.keyboard.press('e')
  expect(await part.innerText()).toBe('Headline: Rain floods the market hall')
  expect(await outlined()).toEqual(['Rain floods the market hall in sight'])
  await page.keyboard.press('Shift+E')
  await page.keyboard.press('Shift+E')
  expect(await part.innerText()).toBe('Topics: China')
  expect(await outlined()).toEqual(['China in sight'])
  await page.keyboard.press('e')
  await page.keyboard.press('e')
  await page.keyboard.press('f')
  await eventually(() => focusedIds(page)).toContain('headline')
  expect(await part.count()).toBe(0)
})

test('without room for a form beside the page, a click shows the form instead, and the way back the page', async () => {
  const {page: narrow} = await visits.open(STORY, {width: 500, height: 800})
  const preview = storyForm(narrow).preview
  await preview.locator('.hero .caption-text').click()
  await eventually(() => focusedIds(narrow)).toContain('heroImage.caption')
  expect(await narrow.getByTestId('story-preview').count()).toBe(0)
  await narrow.goBack()
  await preview.locator('h1').waitFor()
  expect(visits.problems()).toEqual([])
})

function paragraph(_key: string, text: string) {
  const children = [{_type: 'span', _key: `${_key}-words`, text: text.trim(), marks: []}]
  return {_type: 'block', _key, style: 'normal', markDefs: [], children}
}

function isFocusInSight(): Promise<boolean> {
  return page.evaluate(() => {
    const {top, bottom} = document.activeElement?.getBoundingClientRect() ?? {top: -1, bottom: -1}
    return bottom > 0 && top < innerHeight
  })
}

function textAtCursor(): Promise<string> {
  return page.evaluate(() => {
    const isInEditor = document.activeElement?.matches('[contenteditable="true"]')
    return isInEditor ? (getSelection()?.anchorNode?.textContent ?? '') : ''
  })
}

/** The outlined elements of the page: their keys or texts, and whether all of each can be seen. */
function outlined(): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => getComputedStyle(element).outlineStyle === 'solid')
      .map((element) => {
        const {top, bottom} = element.getBoundingClientRect()
        const isInSight = top >= 0 && bottom <= innerHeight
        return `${element.dataset['key'] ?? element.innerText} ${isInSight ? 'in sight' : 'out of sight'}`
      }),
  )
}
