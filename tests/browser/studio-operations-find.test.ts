import type {Page} from 'playwright-core'
import {beforeAll, expect, onTestFinished, test} from 'vitest'

import {queryExamples} from '../../queries/index.ts'
import {clickInto} from '../support/click-into.ts'
import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('find')
const {visits} = newsroom

const HEADLINE = "Putin says Russia expects China's Xi to make state visit in spring"

/** One Studio for all of them. */
let page: Page
let expectProblem: StudioVisit['expectProblem']

beforeAll(async () => {
  ;({page, expectProblem} = await visits.open('/desk/stories'))
})

test('the list shows headline, section, time and picture, and is searched by words of the body', async () => {
  await goInStudio(page, '/desk/stories')
  const row = page.getByTestId('document-list-pane').getByRole('link')
  await eventually(() => row.getByTestId('default-preview__header').innerText()).toMatch(
    /^Putin says Russia expects .*\nWorld · updated 30 Dec 2022, \d\d:\d\d$/,
  )
  const picture = row.locator('img')
  await eventually(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  const search = page.getByPlaceholder('Search list')
  await search.fill('solidarity')
  await page.getByText('Sorted by relevance').waitFor()
  await eventually(() => row.count()).toBe(1)
  await search.fill('avalanche')
  await page.getByText('No results found').waitFor()
  await search.fill('state visit')
  await row.getByText('Putin says').waitFor()
  await search.fill('')
  await page.getByText('Sorted by relevance').waitFor({state: 'detached'})
  expect(visits.problems()).toEqual([])
})

test('a story without section and time says so in the list', async () => {
  await goInStudio(page, '/desk/stories')
  await newsroom.administrator.create({
    _id: 'drafts.bare',
    _type: 'article',
    headline: 'A bare draft',
  })
  const row = page.getByRole('link').filter({hasText: 'A bare draft'})
  await eventually(() => row.getByTestId('default-preview__header').innerText()).toBe(
    'A bare draft\nNo section · no publication time',
  )
  await newsroom.administrator.delete('drafts.bare')
  await row.waitFor({state: 'detached'})
  expect(visits.problems()).toEqual([])
})

test.each(['solidarity', 'expects state visit'])(
  'the navbar’s search finds the story by “%s”',
  async (words) => {
    await goInStudio(page, '/desk')
    await searchInNavbar(words)
    const result = page.getByTestId('search-results').getByRole('link', {name: HEADLINE})
    await result.click()
    await page.getByTestId('field-headline').locator('input').waitFor()
    expect(visits.problems()).toEqual([])
  },
)

test('the navbar’s search puts a story whose headline has the word above one that only says it', async () => {
  onTestFinished(async () => {
    await newsroom.administrator.delete({query: '*[_id in ["glacier", "a-walk"]]'})
  })
  await newsroom.administrator
    .transaction()
    .create({
      _id: 'glacier',
      _type: 'article',
      headline: 'Glacier gives way',
      body: [paragraph('Nobody saw it.')],
    })
    .create({
      _id: 'a-walk',
      _type: 'article',
      headline: 'A walk in the mountains',
      tags: ['glacier', 'glacier walks'],
      body: [paragraph('To the glacier, over the glacier, and from the glacier home to the other glacier.')],
    })
    .commit()
  await goInStudio(page, '/desk')
  await searchInNavbar('glacier')
  const results = page.getByTestId('search-results').getByRole('link')
  await eventually(() => results.allInnerTexts()).toEqual([
    expect.stringContaining('Glacier gives way'),
    expect.stringContaining('A walk in the mountains'),
  ])
  await page.keyboard.press('Escape')
  expect(visits.problems()).toEqual([])
})

test('“Stories by section” lists it under its section', async () => {
  await goInStudio(page, '/desk/storiesBySection')
  await page.getByRole('link').filter({hasText: 'World'}).click()
  await page.getByRole('link').filter({hasText: HEADLINE}).click()
  await eventually(() => page.getByTestId('field-headline').locator('input').inputValue()).toBe(HEADLINE)
  expect(visits.problems()).toEqual([])
})

test('a story that another client writes appears, changes and goes without a reload', async () => {
  await goInStudio(page, '/desk/stories')
  const rows = page.getByTestId('document-list-pane').getByRole('link')
  await eventually(() => rows.count()).toBe(1)
  await newsroom.administrator.create({
    _id: 'from-elsewhere',
    _type: 'article',
    headline: 'Written elsewhere',
    publishedAt: '2023-01-01T00:00:00.000Z',
  })
  await rows.filter({hasText: 'Written elsewhere'}).waitFor()
  await newsroom.administrator.patch('from-elsewhere').set({headline: 'Changed elsewhere'}).commit()
  await rows.filter({hasText: 'Changed elsewhere'}).waitFor()
  await newsroom.administrator.delete('from-elsewhere')
  await eventually(() => rows.count()).toBe(1)
  expect(visits.problems()).toEqual([])
})

test('in Vision a query is asked in a perspective, listened to, and refused with a mark under the place', async () => {
  const {administrator} = newsroom
  await administrator.create({_id: 'drafts.vision', _type: 'topic', name: 'Only drafted'})
  await goInStudio(page, '/vision')
  const result = page.getByTestId('vision-result')
  const perspective = page.getByTestId('perspective-selector')
  const drafted = '*[name == "Only drafted"]{_id, name}'

  await perspective.selectOption('published')
  await write(drafted)
  await page.getByRole('button', {name: 'Fetch'}).click()
  await eventually(() => result.innerText()).toMatch(/\[\]\s*0 items|^Result\s*\[\]/)
  await perspective.selectOption('raw')
  await eventually(() => result.innerText()).toMatch(/drafts\.vision/)

  await page.getByRole('button', {name: 'Listen'}).click()
  // Until the listener is there to hear it.
  await eventually(async () => {
    await administrator.patch('drafts.vision').set({name: 'Only drafted'}).commit()
    return result.innerText()
  }).toMatch(/mutation/)
  await page.getByRole('button', {name: 'Stop'}).click()

  expectProblem(/\b400\b/)
  await write('*[_type == "topic"\n  | order(name)')
  await page.getByRole('button', {name: 'Fetch'}).click()
  await eventually(() => result.innerText()).toMatch(/\^/)
  expect(visits.problems()).toEqual([])

  async function write(query: string): Promise<void> {
    await clickInto(page.getByTestId('vision-query-editor').locator('[contenteditable="true"]'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(query)
  }
})

test('Vision opens with every shipped query among the saved ones; they run as they are, and one that is deleted stays away', async () => {
  await goInStudio(page, '/vision')
  await eventually(() => savedQueries()).toEqual(exampleTitles)
  await page.locator('#vision-query-recall-list').getByText('Stories about a topic').click()
  await page.getByTestId('vision-root').getByText(HEADLINE).first().waitFor()

  const first = page.locator('#vision-query-recall-list [data-query-actions="true"]').first()
  await first.locator('button').last().click()
  await page.getByRole('menuitem', {name: 'Delete'}).click()
  await eventually(() => savedQueries()).toEqual(exampleTitles.slice(1))
  await page.reload()
  await eventually(() => savedQueries()).toEqual(exampleTitles.slice(1))
  expect(visits.problems()).toEqual([])
})

const exampleTitles = queryExamples.map(({title}) => title)

/** The titles of the saved queries, as they are listed. */
async function savedQueries(): Promise<string[]> {
  const texts = await page.locator('#vision-query-recall-list [title]').allInnerTexts()
  return texts.map((text) => text.trim()).filter((text) => exampleTitles.includes(text))
}

async function searchInNavbar(words: string): Promise<void> {
  await page.getByTestId('studio-search').click()
  await page
    .getByRole('combobox', {name: 'Search results'})
    .or(page.getByPlaceholder('Search', {exact: true}))
    .first()
    .fill(words)
}

function paragraph(text: string) {
  return {
    _type: 'block',
    _key: 'a',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'b', text, marks: []}],
  }
}
