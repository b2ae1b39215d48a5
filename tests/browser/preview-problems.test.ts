import type {Locator, Page} from 'playwright-core'
import {beforeAll, describe, expect, test} from 'vitest'

import {newsroomRules} from '../../plugins/story-preview/problems/newsroom-rules.ts'
import {closeDialogs} from '../support/close-dialogs.ts'
import {eventually} from '../support/eventually.ts'
import {focusedIds} from '../support/focused-ids.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewFrame} from '../support/preview-frame.ts'
import {redDisc} from '../support/red-disc.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {storyForm} from '../support/story-form.ts'

const newsroom = newsroomForTests('problems')
const {visits} = newsroom

let page: Page
beforeAll(async () => {
  // Wide enough for a story, its preview and what it refers to, side by side.
  ;({page} = await visits.open('/desk/stories', {width: 2400, height: 1000}))
})

test('the problems of a story are counted by grade, listed with their fields, and lead there by keyboard', async () => {
  await newsroom.administrator.create({
    _id: 'drafts.faulty',
    _type: 'article',
    headline: 'Rain floods the market hall',
    section: {_type: 'reference', _ref: 'section-gone', _weak: true},
    publishedAt: '2022-12-30T11:19:00Z',
    updatedAt: '2022-12-30T11:18:00Z',
    searchDescription: 'Words. '.repeat(40),
    body: [
      {
        _type: 'block',
        _key: 'p1',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's1', text: 'The river rose  two metres.', marks: []}],
      },
    ],
  })
  await goInStudio(page, '/desk/stories;faulty')
  await eventually(() => problemButton().getAttribute('aria-label')).toBe(
    'Problems: 2 errors, 1 warning, 1 note',
  )
  await problemButton().focus()
  await page.keyboard.press('Enter')
  const list = page.getByTestId('story-preview-problems')
  expect(await list.getByRole('button').allInnerTexts()).toEqual([
    'What this refers to is gone (section-gone). Readers see a gap.\nError · Section',
    'The update is earlier than the publication.\nError · Updated',
    'The search description has 279 characters. Search results cut it after 156.\nWarning · Search Description',
    'Two spaces in a row: “The river rose␣␣two metres.”\nNote · Body',
  ])

  // One stop of the Tab key, then from entry to entry. The field is in another tab of the form.
  await list.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const description = page.getByTestId('field-searchDescription').locator('textarea')
  await eventually(() => description.evaluate((field) => field === document.activeElement)).toBe(true)

  await description.fill('Words.')
  await eventually(() => problemButton().getAttribute('aria-label')).toBe('Problems: 2 errors, 1 note')
  await list.getByRole('button').first().press('Escape')
  expect(await list.count()).toBe(0)
  expect(await problemButton().evaluate((button) => button === document.activeElement)).toBe(true)
  expect(visits.problems()).toEqual([])
})

test('every kind of problem leads to its field', async () => {
  const {administrator} = newsroom
  const picture = await administrator.assets.upload('image', await redDisc(800, 450, {x: 0.5, y: 0.5}))
  const showers = {
    _type: 'topic',
    name: 'Rain',
    slug: {_type: 'slug', current: 'showers'},
    kind: 'subject',
  }
  const elsewhere = {_type: 'relatedLink', kind: 'url', title: 'Elsewhere', url: 'https://example.com'}
  await administrator
    .transaction()
    .create({...showers, _id: 'showers'})
    .create({...showers, _id: 'drafts.showers', name: 'Showers'})
    .create({_id: 'drafts.hail', _type: 'topic', name: 'Hail'})
    .create({
      _id: 'drafts.every-problem',
      _type: 'article',
      searchTitle: 'M'.repeat(80),
      searchDescription: 'Words. '.repeat(40),
      section: weakly('section-gone'),
      topics: [
        {...weakly('showers'), _key: 't1'},
        {...weakly('hail'), _key: 't2'},
      ],
      publishedAt: '2122-12-30T11:19:00Z',
      updatedAt: '2022-12-30T11:18:00Z',
      heroImage: {
        _type: 'imageWithCredit',
        asset: {_type: 'reference', _ref: picture._id},
        caption: 'A disc on a blue ground',
      },
      body: [
        paragraph('spaces', 'The river rose  two metres.'),
        paragraph('quotes', 'He said "no", and “no” again, and “never”.'),
        {
          ...paragraph('link', 'Read more.', ['m1']),
          markDefs: [{_type: 'link', _key: 'm1', href: 'https://example'}],
        },
        {
          _type: 'relatedLinks',
          _key: 'related',
          links: [
            {...elsewhere, _key: 'l1'},
            {...elsewhere, _key: 'l2'},
          ],
        },
      ],
    })
    .commit()
  await goInStudio(page, '/desk/stories;every-problem')
  await eventually(() => problemButton().getAttribute('aria-label')).toBe(
    'Problems: 6 errors, 6 warnings, 4 notes',
  )
  await problemButton().click()
  const list = page.getByTestId('story-preview-problems')
  const fields = [
    ['missing-headline', 'headline'],
    ['missing-alt', 'heroImage.alt'],
    ['missing-credit', 'heroImage.creditLine'],
    ['missing-reference', 'section'],
    ['broken-link', 'body[_key=="link"].markDefs[_key=="m1"].href'],
    ['updated-before-published', 'updatedAt'],
    ['unpublished-reference', 'topics[_key=="t2"]'],
    ['duplicate-related-link', 'body[_key=="related"].links[_key=="l2"].url'],
    ['future-date', 'publishedAt'],
    ['small-social-picture', 'heroImage'],
    ['long-search-title', 'searchTitle'],
    ['long-description', 'searchDescription'],
    ['draft-reference', 'topics[_key=="t1"]'],
    ['caption-full-stop', 'heroImage.caption'],
    ['mixed-quotes', 'body'],
    ['double-space', 'body'],
  ] as const
  expect(
    await list.getByRole('button').evaluateAll((entries) => entries.map((entry) => entry.dataset['rule'])),
  ).toEqual(fields.map(([rule]) => rule))
  expect([...fields.map(([rule]) => rule), 'unknown-block'].toSorted()).toEqual(
    newsroomRules.map(({name}) => name).toSorted(),
  )
  for (const [rule, field] of fields) {
    await list.locator(`[data-rule="${rule}"]`).press('Enter')
    await eventually(async () => [rule, (await focusedIds(page)).includes(field)]).toEqual([rule, true])
    await closeDialogs(page)
  }

  // With a block that it does not know the Studio has no editor for the text, but a message.
  await administrator.create({
    _id: 'drafts.unknown-block',
    _type: 'article',
    headline: 'Rain floods the market hall',
    body: [paragraph('words', 'The river rose two metres.'), {_type: 'poll', _key: 'poll'}],
  })
  await goInStudio(page, '/desk/stories;unknown-block')
  await eventually(() => problemButton().getAttribute('aria-label')).toBe('Problems: 1 warning')
  await problemButton().click()
  await list.locator('[data-rule="unknown-block"]').press('Enter')
  const message = page.getByTestId('field-body').filter({has: page.getByText('Invalid Portable Text value')})
  await eventually(() => message.evaluate((field) => field.contains(document.activeElement))).toBe(true)
  expect(visits.problems()).toEqual([])
})

test('a headline is too long for a search result by its width, not by its characters', async () => {
  const narrow = 'i'.repeat(80)
  const wide = 'M'.repeat(80)
  await newsroom.administrator.create({_id: 'drafts.wide', _type: 'article', headline: wide})
  await goInStudio(page, '/desk/stories;wide')
  await problemButton().click()
  const tooWide = page.getByTestId('story-preview-problems').getByText(/The headline is \d+ pixels wide/)
  await tooWide.waitFor()
  await storyForm(page).headline.fill(narrow)
  await tooWide.waitFor({state: 'detached'})
  expect(visits.problems()).toEqual([])
})

describe('What a story refers to is shown as it is now:', () => {
  beforeAll(async () => {
    const shipped = await newsroom.administrator.getDocument(SHIPPED_STORY_ID)
    await newsroom.administrator
      .transaction()
      .create({_id: 'desk', _type: 'section', name: 'Harbour', slug: {_type: 'slug', current: 'harbour'}})
      .create({
        _id: 'agency',
        _type: 'bylineSource',
        name: 'Coastal News',
        category: 'wire',
        display: 'sourceLine',
      })
      .create({
        _id: 'rain',
        _type: 'topic',
        name: 'Rain',
        slug: {_type: 'slug', current: 'rain'},
        kind: 'subject',
      })
      .create({
        _id: 'other',
        _type: 'article',
        headline: 'The dam holds',
        slug: {_type: 'slug', current: 'dam'},
      })
      .create({
        _id: 'drafts.referring',
        _type: 'article',
        headline: 'Rain floods the market hall',
        section: weakly('desk'),
        source: weakly('agency'),
        topics: [{...weakly('rain'), _key: 't1'}],
        heroImage: {_type: 'imageWithCredit', asset: shipped?.['heroImage'].asset, alt: 'A harbour'},
        body: [
          {
            _type: 'relatedLinks',
            _key: 'b1',
            links: [{_type: 'relatedLink', _key: 'l1', kind: 'story', story: weakly('other')}],
          },
        ],
      })
      .commit()
    await goInStudio(page, '/desk/stories;referring')
    await previewFrame(page)
  })

  test('section, source, topic, related story and picture, as another client edits them', async () => {
    const {preview} = storyForm(page)
    const [, picture] =
      /"(image-[^"]+)"/.exec(JSON.stringify(await newsroom.administrator.getDocument('drafts.referring'))) ??
      []
    const edits = [
      ['desk', {name: 'The docks'}, '.kicker', 'The docks'],
      ['agency', {name: 'Tidal News'}, '.source-line', 'Source: Tidal News'],
      ['rain', {name: 'Heavy rain'}, '.topic-list', 'Heavy rain'],
      ['other', {headline: 'The dam breaks'}, '.related-list', 'The dam breaks'],
      [picture ?? '', {creditLine: 'Jane Doe'}, '.hero .credit', 'Photo: Jane Doe'],
    ] as const
    for (const [id, fields, element, words] of edits) {
      await newsroom.administrator.patch(id).set(fields).commit()
      await eventually(() => preview.locator(element).innerText()).toBe(words)
    }
    expect(visits.problems()).toEqual([])
  })

  test('a draft of it as a draft while it is edited in another pane, until that is published', async () => {
    const topic = storyForm(page).preview.locator('.topic-list a')
    await eventually(() => topic.innerText()).toBe('Heavy rain')
    expect(await markOn(topic)).toBe('none')
    await topic.click()
    const item = page.locator('a[id^="topics["]')
    await eventually(() => item.evaluate((link) => link === document.activeElement)).toBe(true)
    await item.press('Enter')
    const pane = page.getByTestId('document-pane').filter({has: page.getByTestId('field-name')})
    const name = pane.getByTestId('field-name').locator('input')
    await eventually(() => name.inputValue()).toBe('Heavy rain')
    await name.fill('Floods')
    await eventually(() => topic.innerText()).toBe('Floods')
    await eventually(() => markOn(topic)).toBe('"Draft"')
    await eventually(() => problemTexts()).toContain(
      '“Floods” is shown as in its draft. Readers see the published one.',
    )
    const publish = pane.getByTestId('action-publish')
    await eventually(() => publish.isEnabled()).toBe(true)
    await publish.click()
    await eventually(() => markOn(topic)).toBe('none')
    expect(visits.problems()).toEqual([])
  })

  test('what was never published as that, and what is gone as a problem', async () => {
    const {preview} = storyForm(page)
    const topic = preview.locator('.topic-list a')
    await newsroom.administrator
      .transaction()
      .create({_id: 'drafts.rain', _type: 'topic', name: 'Snow', slug: {_type: 'slug', current: 'rain'}})
      .delete('rain')
      .commit()
    await eventually(() => topic.innerText()).toBe('Snow')
    await eventually(() => markOn(topic)).toBe('"Not published"')
    await eventually(() => problemTexts()).toContain(
      '“Snow” has not been published. Readers see a gap until it is.',
    )
    await newsroom.administrator.delete('drafts.rain')
    await topic.waitFor({state: 'detached'})
    await eventually(() => problemTexts()).toContain('What this refers to is gone (rain). Readers see a gap.')
    expect(visits.problems()).toEqual([])
  })
})

function paragraph(_key: string, text: string, marks: readonly string[] = []) {
  return {
    _type: 'block',
    _key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${_key}-words`, text, marks}],
  }
}

function weakly(_ref: string) {
  return {_type: 'reference', _ref, _weak: true}
}

/** What is written over an element, as `content` says it. */
function markOn(element: Locator): Promise<string> {
  return element.evaluate((marked) => getComputedStyle(marked, '::after').content)
}

async function problemTexts(): Promise<string[]> {
  if ((await problemButton().getAttribute('aria-expanded')) === 'false') await problemButton().click()
  const entries = await page.getByTestId('story-preview-problems').getByRole('button').allInnerTexts()
  return entries.map((entry) => entry.split('\n')[0] ?? '')
}

function problemButton() {
  return page.getByTestId('story-preview-problems-button')
}
