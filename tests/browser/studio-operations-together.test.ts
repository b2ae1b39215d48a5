import type {Browser, Locator} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {storyForm} from '../support/story-form.ts'
import {studioVisits} from '../support/studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

/** What a browser says of a connection that the test has cut. */
const CUT_CONNECTION =
  /ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|CONNECTION_CLOSED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING)|WebSocket connection|Failed to fetch|NetworkError|Request error/

let folder: TemporaryFolder
let dateline: RunningDateline
let browser: Browser
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)

beforeAll(async () => {
  folder = temporaryFolder('together')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('two editors at once in different fields, and by turns in the same paragraph, lose nothing', async () => {
  await writeStory('shared', 'Shared')
  const [first, second] = await Promise.all([
    visits.open('/desk/stories;shared', {ownProfile: true}),
    visits.open('/desk/stories;shared', {ownProfile: true}),
  ])
  const [one, two] = [storyForm(first.page), storyForm(second.page)]
  await Promise.all([one.headline.waitFor(), two.headline.waitFor()])

  await Promise.all([
    one.headline.press('End').then(() => one.headline.pressSequentially(' by the first')),
    two.standfirst.pressSequentially('Said by the second'),
  ])
  await eventually(() => two.headline.inputValue()).toBe('Shared by the first')
  await eventually(() => one.standfirst.inputValue()).toBe('Said by the second')

  // One click to where the words go: the editor follows keys that move the cursor a moment later.
  await one.body.getByText('Words of').click({position: {x: 1, y: 5}})
  await first.page.keyboard.type('Before it. ')
  await eventually(() => wordsOf(two.body)).toBe('Before it. Words of the shared paragraph.')
  await two.body.click()
  await second.page.keyboard.type(' After it.')
  await eventually(() => wordsOf(one.body)).toBe('Before it. Words of the shared paragraph. After it.')

  await eventually(async () => (await wordsOf(two.body)) === (await wordsOf(one.body))).toBe(true)
  const text = await wordsOf(one.body)
  await eventually(() => two.preview.getByText(text).count()).toBe(1)
  await eventually(() => draft('shared')).toEqual({
    headline: 'Shared by the first',
    standfirst: 'Said by the second',
    text: [text],
  })
  expect(await visits.end()).toEqual([])
})

test('two tabs with three open stories each still send and receive edits', async () => {
  await Promise.all(['one', 'two', 'three'].map((name) => writeStory(`pane-${name}`, `Story ${name}`)))
  const panes = ['pane-one', '__edit__pane-two%2Ctype%3Darticle', '__edit__pane-three%2Ctype%3Darticle']
  const path = `/desk/stories;${panes.join(';')}`
  // One profile: the tabs share the browser's connections to the lake.
  const [left, right] = await Promise.all([
    visits.open(path, {width: 3200}),
    visits.open(path, {width: 3200}),
  ])
  const headlines = (visit: typeof left) => visit.page.getByTestId('field-headline').locator('input')
  await eventually(() => headlines(left).count()).toBe(3)
  await eventually(() => headlines(right).count()).toBe(3)
  const values = (visit: typeof left) =>
    headlines(visit).evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({value}) => value))

  await headlines(left).nth(0).fill('Changed on the left')
  await headlines(right).nth(1).fill('Changed on the right')
  await headlines(left).nth(2).fill('Changed on the left, too')
  const changed = ['Changed on the left', 'Changed on the right', 'Changed on the left, too']
  await eventually(() => values(left)).toEqual(changed)
  await eventually(() => values(right)).toEqual(changed)
  await eventually(async () => (await draft('pane-three'))?.headline).toBe('Changed on the left, too')
  expect(await visits.end()).toEqual([])
})

test('what is typed while the connection is cut arrives afterwards', async () => {
  await writeStory('cut-off', 'Cut off')
  const {page, context, expectProblem} = await visits.open('/desk/stories;cut-off', {ownProfile: true})
  expectProblem(CUT_CONNECTION)
  const form = storyForm(page)
  await form.headline.press('End')
  await form.headline.pressSequentially(' once')
  await eventually(async () => (await draft('cut-off'))?.headline).toBe('Cut off once')

  await context.setOffline(true)
  await form.headline.pressSequentially(' and again')
  await form.body.click()
  await page.keyboard.type(' And more.')
  await form.preview.getByText('And more.').waitFor()
  await dateline.administrator.patch('drafts.cut-off').set({standfirst: 'From elsewhere'}).commit()
  await context.setOffline(false)

  await eventually(() => draft('cut-off')).toEqual({
    headline: 'Cut off once and again',
    standfirst: 'From elsewhere',
    text: ['Words of the shared paragraph. And more.'],
  })
  await eventually(() => form.standfirst.inputValue()).toBe('From elsewhere')
  expect(await visits.end()).toEqual([])
})

test('a Studio that is open while the lake restarts goes on where it was', async () => {
  await writeStory('restarted', 'Restarted')
  const {page, expectProblem} = await visits.open('/desk/stories;restarted')
  expectProblem(CUT_CONNECTION)
  const form = storyForm(page)
  await form.headline.press('End')
  await form.headline.pressSequentially(' once')
  await eventually(async () => (await draft('restarted'))?.headline).toBe('Restarted once')

  await form.headline.pressSequentially(' or twice')
  await dateline.stop()
  // The Studio knows: it takes no words that it could not keep.
  await eventually(() => form.headline.isEditable()).toBe(false)
  await form.preview.getByRole('heading', {name: 'Restarted once or twice'}).waitFor()
  dateline = await startDateline(folder.path)

  await eventually(async () => (await draft('restarted'))?.headline).toBe('Restarted once or twice')
  await dateline.administrator.patch('drafts.restarted').set({standfirst: 'After the restart'}).commit()
  await eventually(() => form.standfirst.inputValue()).toBe('After the restart')
  await dateline.administrator.patch('section-world').set({name: 'The world'}).commit()
  await form.preview.locator('.kicker').getByText('The world').waitFor()
  await eventually(() => form.headline.isEditable()).toBe(true)
  await form.headline.press('End')
  await form.headline.pressSequentially(', and on')
  await eventually(async () => (await draft('restarted'))?.headline).toBe('Restarted once or twice, and on')
  expect(await visits.end()).toEqual([])
})

/** The words in a text field. The other's cursor stands among them, on a zero-width space between line breaks. */
async function wordsOf(body: Locator): Promise<string> {
  return (await body.innerText()).replaceAll(/[\uFEFF\n]/g, '')
}

interface Draft {
  headline: string
  standfirst: string | null
  text: string[]
}

function draft(id: string): Promise<Draft | null> {
  return dateline.administrator.fetch<Draft | null>(
    '*[_id == $id][0]{headline, standfirst, "text": body[].children[].text}',
    {id: `drafts.${id}`},
    {perspective: 'raw'},
  )
}

async function writeStory(id: string, headline: string): Promise<void> {
  await dateline.administrator.createOrReplace({
    _id: id,
    _type: 'article',
    headline,
    section: {_type: 'reference', _ref: 'section-world'},
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 'b', text: 'Words of the shared paragraph.', marks: []}],
      },
    ],
  })
}
