import type {BrowserContext, Page} from 'playwright-core'
import {beforeAll, describe, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewFrame} from '../support/preview-frame.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('preview')
const {visits} = newsroom

/** One Studio for all of them, with the story open. */
let page: Page
let context: BrowserContext
let expectProblem: StudioVisit['expectProblem']

beforeAll(async () => {
  ;({page, context, expectProblem} = await visits.open(`/desk/stories;${SHIPPED_STORY_ID}`))
})

describe('In the preview of an open story,', () => {
  test('a section that another client renames appears', async () => {
    const {preview} = storyForm(page)
    await preview.locator('.kicker').getByText('World').waitFor()
    await newsroom.administrator.patch('section-world').set({name: 'All the world'}).commit()
    await eventually(() => preview.locator('.kicker').innerText()).toBe('All the world')
    await newsroom.administrator.patch('section-world').set({name: 'World'}).commit()
    await eventually(() => preview.locator('.kicker').innerText()).toBe('World')
    expect(visits.problems()).toEqual([])
  })

  test('an edit keeps the place, and touches nothing else', async () => {
    const form = storyForm(page)
    await form.preview.locator('h1').waitFor()
    const frame = await previewFrame(page)
    await frame.evaluate(() => {
      scrollTo(0, 400)
      const touched = new Set<string | undefined>()
      new MutationObserver((records) => {
        for (const {target} of records)
          touched.add(target instanceof Element ? target.localName : target.parentElement?.localName)
        document.documentElement.dataset['touched'] = [...touched].join(', ')
      }).observe(document.body, {subtree: true, childList: true, characterData: true})
    })
    await form.headline.fill('A headline that keeps the place')
    await form.preview.getByRole('heading', {name: 'A headline that keeps the place'}).waitFor()
    // The script is no text of the page: it is what search engines read.
    expect(await frame.evaluate(() => [scrollY, document.documentElement.dataset['touched']])).toEqual([
      400,
      'script, h1',
    ])
    expect(visits.problems()).toEqual([])
  })

  test('links lead nowhere, however they are clicked', async () => {
    const {preview} = storyForm(page)
    const link = preview.locator('.kicker a')
    await link.waitFor()
    // A click takes the form to the field, which the address names after the story.
    const place = () => ({story: page.url().split(encodeURIComponent(','))[0], pages: context.pages().length})
    const before = place()
    await link.click()
    await link.click({modifiers: ['ControlOrMeta']})
    await link.click({button: 'middle'})
    await link.press('Enter')
    // The page still follows the form: it is the one that was there.
    await storyForm(page).headline.fill('Still here')
    await preview.getByRole('heading', {name: 'Still here'}).waitFor()
    expect((await previewFrame(page)).url()).toBe('about:srcdoc')
    expect(place()).toEqual(before)
    expect(visits.problems()).toEqual([])
  })

  test('markup that got in all the same does not run there', async () => {
    expectProblem(/^console: Executing inline (?:script|event handler) violates .*'script-src 'none''/)
    await storyForm(page).preview.locator('h1').waitFor()
    const ran = () => page.evaluate(() => ('ran' in window ? window.ran : undefined))
    await (await previewFrame(page)).evaluate(attack)
    expect(await ran()).toBeUndefined()

    // Without the preview's policy the same markup does run.
    const bare = await page.evaluateHandle(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return frame
    })
    await (await bare.asElement()?.contentFrame())?.evaluate(attack)
    expect(await ran()).toEqual(['script', 'handler'])
    expect(visits.problems()).toEqual([])
  })
})

test('a new story without a slug is previewed: what is missing is named', async () => {
  await goInStudio(page, '/desk/stories')
  await page.getByTestId('action-intent-button').click()
  const {preview, previewState} = storyForm(page)
  await preview.getByText('No headline yet').waitFor()
  await preview.getByText('No text yet').waitFor()
  await eventually(() => previewState.innerText()).toBe('New, not saved yet')
  expect(visits.problems()).toEqual([])
})

test('a body with unknown and malformed blocks breaks neither form nor preview', async () => {
  await newsroom.administrator.createOrReplace({
    _id: 'drafts.malformed',
    _type: 'article',
    headline: 'Malformed',
    body: [
      {_type: 'mysteryBlock', _key: 'a', content: {nested: ['things']}},
      {_type: 'block', _key: 'b', children: 'not a list', markDefs: 7, style: ['h2']},
      {
        _type: 'block',
        _key: 'c',
        style: 'normal',
        children: [
          {_type: 'span', _key: 'd', text: null, marks: ['gone']},
          {_type: 'inlineThing', _key: 'e'},
        ],
      },
      {
        _type: 'block',
        _key: 'f',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 'g', text: 'Still readable.', marks: []}],
      },
      {_type: 'block', children: [{_type: 'span', text: 'Without keys.', marks: ['nowhere']}, 'words', null]},
    ],
    topics: [
      {_type: 'reference', _key: 'h', _ref: 'nowhere', _weak: true},
      {_type: 'reference', _key: 'i'},
    ],
    signOffs: [null, 5],
    publishedAt: 'yesterday',
    heroImage: {_type: 'imageWithCredit', asset: {_type: 'reference', _ref: 'image-gone', _weak: true}},
  })
  await goInStudio(page, '/desk/stories;malformed')
  const form = storyForm(page)
  await form.preview.getByText('Still readable.').waitFor()
  await form.preview.getByText('Without keys.').click()
  await form.preview.getByText(/mysteryBlock/).waitFor()
  await form.headline.fill('Malformed, and edited')
  await form.preview.getByRole('heading', {name: 'Malformed, and edited'}).waitFor()
  await eventually(
    async () => (await newsroom.administrator.getDocument('drafts.malformed'))?.['headline'],
  ).toBe('Malformed, and edited')
  expect(await page.getByText('The page could not be drawn').count()).toBe(0)
  expect(visits.problems()).toEqual([])
})

const HOSTILE = `"'><img src="x" onerror="top.hostileRan = true"></title></script><script>top.hostileRan = true</script>`

test('hostile text in every field is text in the preview, and runs nothing', async () => {
  const picture = {
    _type: 'imageWithCredit',
    alt: HOSTILE,
    caption: HOSTILE,
    creditLine: HOSTILE,
    photographer: HOSTILE,
    supplier: HOSTILE,
    dateCreated: HOSTILE,
  }
  await newsroom.administrator
    .transaction()
    .create({
      _id: 'hostile-section',
      _type: 'section',
      name: HOSTILE,
      slug: {_type: 'slug', current: HOSTILE},
    })
    .create({
      _id: 'hostile-source',
      _type: 'bylineSource',
      name: HOSTILE,
      category: 'wire',
      display: 'sourceLine',
      url: 'javascript:top.hostileRan=true',
    })
    .create({
      _id: 'hostile-topic',
      _type: 'topic',
      name: HOSTILE,
      slug: {_type: 'slug', current: HOSTILE},
      kind: HOSTILE,
    })
    .create({
      _id: 'drafts.hostile',
      _type: 'article',
      headline: HOSTILE,
      standfirst: HOSTILE,
      kicker: HOSTILE,
      dateline: HOSTILE,
      section: {_type: 'reference', _ref: 'hostile-section'},
      source: {_type: 'reference', _ref: 'hostile-source'},
      topics: [{_type: 'reference', _key: 't', _ref: 'hostile-topic'}],
      slug: {_type: 'slug', current: HOSTILE},
      signOffs: [HOSTILE],
      searchTitle: HOSTILE,
      searchDescription: HOSTILE,
      canonicalUrl: 'javascript:top.hostileRan=true',
      language: HOSTILE,
      publishedAt: HOSTILE,
      heroImage: picture,
      body: [
        {
          _type: 'block',
          _key: 'a',
          style: 'normal',
          markDefs: [{_type: 'link', _key: 'm', href: 'javascript:top.hostileRan=true'}],
          children: [{_type: 'span', _key: 'b', text: `Body ${HOSTILE}`, marks: ['m']}],
        },
        {...picture, _key: 'c'},
        {
          _type: 'relatedLinks',
          _key: 'd',
          heading: HOSTILE,
          links: [{_type: 'relatedLink', _key: 'e', title: HOSTILE, url: 'javascript:top.hostileRan=true'}],
        },
        {_type: HOSTILE, _key: 'f'},
      ],
    })
    .commit()
  await goInStudio(page, '/desk/stories;hostile')
  const {preview} = storyForm(page)
  await eventually(() => preview.locator('h1').innerText()).toBe(HOSTILE)
  await eventually(() => preview.locator('.kicker').textContent()).toBe(HOSTILE)
  await preview.getByText(`Body ${HOSTILE}`).waitFor()
  const found = await (
    await previewFrame(page)
  ).evaluate(() => ({
    pictures: document.querySelectorAll('img[src="x"], [onerror]').length,
    scripts: [...document.scripts].map(({type}) => type),
    links: [...document.links].filter(({protocol}) => protocol === 'javascript:').length,
  }))
  expect(found).toEqual({pictures: 0, scripts: ['application/ld+json'], links: 0})
  expect(await page.evaluate(() => 'hostileRan' in window)).toBe(false)
  expect(visits.problems()).toEqual([])
})

test('the site settings are one document, and its name shows in an open preview', async () => {
  const [settings] = await Promise.all([
    visits.open('/desk/siteSettings'),
    goInStudio(page, `/desk/stories;${SHIPPED_STORY_ID}`),
  ])
  const {preview} = storyForm(page)
  await preview.getByRole('link', {name: 'Dateline', exact: true}).first().waitFor()
  const siteName = settings.page.getByTestId('field-siteName').locator('input')
  await siteName.waitFor()
  await settings.page.getByTestId('action-publish').waitFor()
  expect(await settings.page.getByTestId('action-menu-button').count()).toBe(0)
  await settings.page.getByTestId('new-document-button').click()
  const newDocuments = settings.page.locator('[data-ui="Popover"]').getByRole('listbox').getByRole('link')
  await newDocuments.first().waitFor()
  expect(await newDocuments.allInnerTexts()).toEqual(['Section', 'Source', 'Story', 'Topic'])
  await settings.page.keyboard.press('Escape')
  await newDocuments.first().waitFor({state: 'detached'})

  await siteName.fill('The Evening Dateline')
  await preview.getByRole('link', {name: 'The Evening Dateline'}).first().waitFor()
  await settings.page.close()
  expect(visits.problems()).toEqual([])
})

test.each([
  {pane: 320, viewport: 'Mobile, 375 px'},
  {pane: 390, viewport: 'Desktop, 1280 px'},
])(
  'in a window of $pane px the page ($viewport) is scaled, and no longer than the window',
  async ({pane, viewport}) => {
    await goInStudio(page, '/desk/stories')
    await page.setViewportSize({width: pane, height: 800})
    await goInStudio(page, `/desk/stories;${SHIPPED_STORY_ID}%2Cview%3Dpreview`)
    await storyForm(page).preview.locator('h1').waitFor()
    await page.getByRole('button', {name: viewport}).click()
    const frame = page.locator('iframe[title^="Preview"]')
    await eventually(async () => (await frame.boundingBox())?.width).toBeCloseTo(pane, 0)
    const {height} = (await frame.boundingBox()) ?? {height: 0}
    expect(height).toBeGreaterThan(300)
    expect(height).toBeLessThan(800)
    expect(visits.problems()).toEqual([])
  },
)

test('what could not be loaded is said, and loaded later', async () => {
  await goInStudio(page, '/desk')
  await page.setViewportSize({width: 1600, height: 1000})
  expectProblem(/status of 400|^400: /)
  const onward = /data\/query.*story-preview/
  await page.route(onward, (route) => route.fulfill({status: 400, json: {message: 'Refused in a test'}}))
  await goInStudio(page, `/desk/stories;${SHIPPED_STORY_ID}`)
  const {preview} = storyForm(page)
  await preview.locator('h1').waitFor()
  const notice = page.getByText('Not everything on the page could be loaded.')
  await notice.waitFor()
  await page.unroute(onward)
  await notice.waitFor({state: 'detached'})
  expect(visits.problems()).toEqual([])
})

/** Runs in a page: puts markup that acts into it, as if the page's own escaping had failed. */
async function attack(): Promise<void> {
  const script = document.createElement('script')
  script.textContent = 'top.ran = [...(top.ran ?? []), "script"]'
  document.body.append(script)
  const holder = document.createElement('div')
  holder.innerHTML = '<img src="data:," onerror="top.ran = [...(top.ran ?? []), \'handler\']">'
  const failed = new Promise((resolve) => holder.firstElementChild?.addEventListener('error', resolve))
  document.body.append(holder)
  await failed
}
