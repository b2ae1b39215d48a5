import {join} from 'node:path'

import type {Browser, BrowserContext, Locator, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {buildStudio} from '../support/build-fixture.ts'
import {clickInto} from '../support/click-into.ts'
import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {serveFolder} from '../support/serve-folder.ts'
import {type LocalServer, serveLocally} from '../support/serve-locally.ts'
import {studioVisits} from '../support/studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

const PROJECT_ID = 'dateline'
/** All of the form is in sight, so that nothing moves while it is used. */
const TALL = {width: 1700, height: 2400}

let folder: TemporaryFolder
let studio: LocalServer
let lake: TestLake
let browser: Browser
/** One Studio for all of them. */
let page: Page
let context: BrowserContext
const visits = studioVisits(
  () => browser,
  () => studio.url,
)

beforeAll(async () => {
  folder = temporaryFolder('inputs')
  studio = await serveLocally(serveFolder(folder.path, 'studio.html'))
  lake = await startTestLake({projectId: PROJECT_ID, studioOrigins: [studio.url], withComments: true})
  await Promise.all([
    launchBrowser().then((launched) => (browser = launched)),
    buildStudio({
      entry: join(import.meta.dirname, 'inputs/studio.fixture.ts'),
      outDir: folder.path,
      projectId: PROJECT_ID,
      lakeUrl: `http://localhost:${lake.port}`,
    }),
  ])
  ;({page, context} = await visits.open('/structure', TALL))
})

afterAll(async () => {
  await visits.end()
  await browser?.close()
  await studio?.close()
  await lake?.dispose()
  folder?.remove()
})

test('what is put into the inputs of each type is stored', async () => {
  await lake.client().create({
    _id: 'friend',
    _type: 'specimen',
    title: 'A friend',
    slug: {_type: 'slug', current: 'a-specimen'},
  })
  await openDocument('specimen;filled')
  const input = (name: string) => page.locator(`[id="${name}"]`)
  const field = (name: string) => page.getByTestId(`field-${name}`)

  await input('title').fill('A specimen')
  await field('slug').getByRole('button', {name: 'Generate'}).click()
  await eventually(() => input('slug').inputValue()).toBe('a-specimen')
  await page.getByRole('button', {name: 'Validation'}).first().click()
  await page.getByText('Slug is already in use').filter({visible: true}).waitFor()
  await input('slug').fill('another-specimen')
  await page.getByText('Slug is already in use').filter({visible: true}).waitFor({state: 'detached'})

  await input('text').fill('One line\nand another')
  await input('number').fill('-12.5')
  await input('day').fill('2026-03-01')
  await input('moment').fill('2026-03-01 08:30')
  await page.keyboard.press('Tab')
  await input('switch').click({force: true})
  for (const [index, word] of ['one', 'two'].entries()) {
    await field('words').getByRole('button', {name: 'Add item'}).click()
    await field('words').locator('input').nth(index).fill(word)
  }
  await field('people').getByRole('button', {name: 'Add item'}).click()
  const dialog = page.getByTestId('nested-object-dialog')
  await dialog.locator('input[id$=".name"]').fill('Ada')
  await dialog.locator('input[id$=".age"]').fill('36')
  await dialog.getByRole('button', {name: 'Close dialog'}).click()
  await dialog.waitFor({state: 'detached'})
  await input('place.street').fill('Main Street 1')
  await input('place.town').fill('Oslo')
  await input('other').pressSequentially('friend')
  await page.getByTestId('autocomplete-popover').getByRole('option', {name: 'A friend'}).click()
  const uploads = page.locator('input[type="file"]')
  const picture = await sharp({create: {width: 90, height: 60, channels: 3, background: '#b03030'}})
    .png()
    .toBuffer()
  await uploads.first().setInputFiles({name: 'red.png', mimeType: 'image/png', buffer: picture})
  // The input of the picture goes with the picture's coming.
  await eventually(() => uploads.count()).toBe(1)
  const buffer = Buffer.from('Notes.')
  await uploads.setInputFiles({name: 'notes.txt', mimeType: 'text/plain', buffer})
  await writeBody(field('body'))

  await eventually(() => lake.client().getDocument('drafts.filled')).toEqual({
    ...SYSTEM_FIELDS,
    _id: 'drafts.filled',
    _type: 'specimen',
    title: 'A specimen',
    slug: {_type: 'slug', current: 'another-specimen'},
    text: 'One line\nand another',
    number: -12.5,
    day: '2026-03-01',
    moment: '2026-03-01T08:30:00.000Z',
    switch: true,
    words: ['one', 'two'],
    people: [{...KEYED, _type: 'person', name: 'Ada', age: 36}],
    place: {street: 'Main Street 1', town: 'Oslo'},
    other: {_type: 'reference', _ref: 'friend'},
    picture: {
      _type: 'image',
      asset: {_type: 'reference', _ref: expect.stringMatching(/^image-.*-90x60-png$/)},
    },
    file: {_type: 'file', asset: {_type: 'reference', _ref: expect.stringMatching(/^file-.*-txt$/)}},
    body: [
      block([span('Plain and '), span('strong', ['strong']), span('.')]),
      block([span('First point')], {listItem: 'bullet', level: 1}),
      block([span('Second point, nested'), {...KEYED, _type: 'flag', country: 'Norway'}, span('')], {
        listItem: 'bullet',
        level: 2,
      }),
    ],
  })
  const urls = await lake
    .client()
    .fetch<{file: string; picture: string}>(
      '*[_id == "drafts.filled"][0]{"file": file.asset->url, "picture": picture.asset->url}',
    )
  const [file, image] = await Promise.all([fetch(urls.file), fetch(`${urls.picture}?dlRaw=true`)])
  expect([await file.text(), Buffer.from(await image.arrayBuffer())]).toEqual(['Notes.', picture])
  expect(visits.problems()).toEqual([])
})

/** Marks, a list with a nested item, and an object among words. */
async function writeBody(field: Locator): Promise<void> {
  const {keyboard} = page
  await clickInto(field.locator('[contenteditable="true"]'))
  await keyboard.type('Plain and ')
  await keyboard.press('Control+b')
  await keyboard.type('strong')
  await keyboard.press('Control+b')
  await keyboard.type('.')
  await keyboard.press('Enter')
  await field
    .getByRole('button', {name: /bullet/i})
    .first()
    .click()
  await keyboard.type('First point')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('Second point, nested')
  await field.getByRole('button', {name: 'Flag'}).click()
  await page.locator('input[id^="body["][id$=".country"]').fill('Norway')
  await keyboard.press('Escape')
}

test('a field is copied from one document and pasted into another', async () => {
  const people = [
    {_key: 'a', _type: 'person', name: 'Ada', age: 36},
    {_key: 'b', _type: 'person', name: 'Alan', age: 41},
  ]
  await lake
    .client()
    .transaction()
    .create({_id: 'drafts.source', _type: 'specimen', title: 'Source', people})
    .create({_id: 'drafts.target', _type: 'specimen', title: 'Target'})
    .commit()
  await openDocument('specimen;source')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await chooseFieldAction('people', 'Copy field')
  await page.getByTestId('document-list-pane').getByText('Target').click()
  await eventually(() => page.locator('[id="title"]').inputValue()).toBe('Target')
  await chooseFieldAction('people', 'Paste field')

  const pasted = [
    {...KEYED, _type: 'person', name: 'Ada', age: 36},
    {...KEYED, _type: 'person', name: 'Alan', age: 41},
  ]
  const target = {...SYSTEM_FIELDS, _id: 'drafts.target', _type: 'specimen', title: 'Target'}
  await eventually(() => lake.client().getDocument('drafts.target')).toEqual({...target, people: pasted})
  expect(visits.problems()).toEqual([])
})

test('what is written is undone and done again', async () => {
  const children = [{_key: 'b', _type: 'span', text: 'As it was.', marks: []}]
  const body = [{_key: 'a', _type: 'block', style: 'normal', markDefs: [], children}]
  await lake.client().create({_id: 'drafts.undone', _type: 'specimen', body})
  const text = () => lake.client().fetch<string[]>('*[_id == "drafts.undone"][0].body[].children[].text')
  await openDocument('specimen;undone')
  await clickInto(page.getByTestId('field-body').locator('[contenteditable="true"]'))
  await page.keyboard.type(' More')
  await eventually(text).toEqual(['As it was. More'])
  await page.keyboard.press('Control+z')
  await eventually(text).toEqual(['As it was.'])
  await page.keyboard.press('Control+y')
  await eventually(text).toEqual(['As it was. More'])
  expect(visits.problems()).toEqual([])
})

test('a type without drafts is saved at once', async () => {
  await openDocument('setting;limits')
  await page.locator('[id="title"]').fill('Ten at most')
  const expected = {...SYSTEM_FIELDS, _id: 'limits', _type: 'setting', title: 'Ten at most'}
  await eventually(() => lake.client().getDocuments(['limits', 'drafts.limits'])).toEqual([expected, null])
  expect(await page.getByTestId('action-publish').count()).toBe(0)
  expect(visits.problems()).toEqual([])
})

const KEYED = {_key: expect.any(String)}

const SYSTEM_FIELDS = {
  _createdAt: expect.any(String),
  _updatedAt: expect.any(String),
  _rev: expect.any(String),
}

function span(text: string, marks: string[] = []) {
  return {...KEYED, _type: 'span', text, marks}
}

function block(children: object[], list: {listItem?: string; level?: number} = {}) {
  return {...KEYED, _type: 'block', style: 'normal', markDefs: [], children, ...list}
}

/** Leaves what is open first: otherwise what is put into a field may still go to the document before. */
async function openDocument(path: string): Promise<void> {
  await goInStudio(page, '/structure')
  await page.getByTestId('document-pane').waitFor({state: 'detached'})
  await goInStudio(page, `/structure/${path}`)
}

const PATIENCE_IN_MILLISECONDS = 2000

/** As with the actions of a document: the menu may go with a form that is still being built. */
async function chooseFieldAction(name: string, action: string): Promise<void> {
  const item = page.getByRole('menuitem', {name: action})
  await eventually(async () => {
    if (!(await item.isVisible())) {
      await page.getByTestId(`field-${name}`).hover({position: {x: 5, y: 5}})
      const menu = page.getByTestId(`field-actions-menu-${name}`)
      await menu.getByTestId('field-actions-trigger').click({timeout: PATIENCE_IN_MILLISECONDS})
    }
    return item.click({timeout: PATIENCE_IN_MILLISECONDS}).then(() => 'chosen', String)
  }).toBe('chosen')
}
