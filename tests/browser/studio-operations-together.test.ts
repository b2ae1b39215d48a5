import {userInfo} from 'node:os'

import type {Locator} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {clickInto} from '../support/click-into.ts'
import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {type StoryForm, storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('together')
const {visits} = newsroom

/** As a person types, in milliseconds from key to key. */
const TYPING = {delay: 70}

/** What a browser says of a connection that the test has cut. */
const CUT_CONNECTION =
  /ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|CONNECTION_CLOSED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING)|WebSocket connection|Failed to fetch|NetworkError|Request error/

/** How often `@sanity/client` asks by itself before it gives up. */
const TRIES_OF_A_CLIENT = 6

/** Who signs in on this machine. Wide enough for the changes beside the form. */
let first: StudioVisit
/** Another person, in a browser profile of their own. */
let second: StudioVisit

beforeAll(async () => {
  ;[first, second] = await Promise.all([
    visits.open('/desk/stories', {width: 2200}),
    visits.open('/desk/stories', {token: newsroom.administrator.config().token ?? ''}),
  ])
})

test('two editors who type at once, in different fields, the same field and the same paragraph, lose no keystroke', async () => {
  await writeStory('shared', 'Shared')
  const [one, two] = await openBoth('shared')

  await Promise.all([
    one.headline.press('End').then(() => one.headline.pressSequentially(' by the first')),
    two.standfirst.pressSequentially('Said by the second'),
  ])
  await eventually(() => two.headline.inputValue()).toBe('Shared by the first')
  await eventually(() => one.standfirst.inputValue()).toBe('Said by the second')

  await Promise.all([one.headline.press('Home'), two.headline.press('End')])
  await Promise.all([
    first.page.keyboard.type('typed in front, ', TYPING),
    second.page.keyboard.type(' TYPED BEHIND', TYPING),
  ])
  const lettersOfHeadline = lettersOf('typed in front, Shared by the first TYPED BEHIND')
  await eventually(async () => lettersOf((await draft('shared'))?.headline)).toBe(lettersOfHeadline)

  await Promise.all([clickInto(one.body, {x: 10, y: 10}), clickInto(two.body)])
  await Promise.all([
    first.page.keyboard.type('the words of the first, ', TYPING),
    second.page.keyboard.type(' THE WORDS OF THE SECOND.', TYPING),
  ])
  const letters = lettersOf('the words of the first, Words of the shared paragraph. THE WORDS OF THE SECOND.')
  await eventually(async () => lettersOf((await draft('shared'))?.text.join(''))).toBe(letters)

  const text = (await draft('shared'))?.text.join('') ?? ''
  await eventually(() => Promise.all([wordsOf(one.body), wordsOf(two.body)])).toEqual([text, text])
  const headline = (await draft('shared'))?.headline
  await eventually(() => Promise.all([one, two].map((form) => form.headline.inputValue()))).toEqual([
    headline,
    headline,
  ])
  await eventually(() => two.preview.getByText(text).count()).toBe(1)
  expect(await draft('shared')).toEqual({headline, standfirst: 'Said by the second', text: [text]})
  expect(visits.problems()).toEqual([])
})

test('an editor sees at which field another is, and afterwards who changed what', async () => {
  // Long enough for the lake to tell which part of it an edit touches.
  const headline = 'A headline of which most stays as it is while two write'
  await newsroom.administrator.create({_id: 'drafts.people', _type: 'article', headline})
  const {page} = first
  const [mine, theirs] = await openBoth('people')
  const colleagueName = 'Administrator token'

  const avatar = page.getByTestId('document-panel-scroller').getByTitle(colleagueName).filter({visible: true})
  for (const [name, field] of [
    ['standfirst', theirs.standfirst],
    ['headline', theirs.headline],
  ] as const) {
    await field.click()
    const place = page.getByTestId(`field-${name}`).first()
    await eventually(async () => isWithin(await avatar.boundingBox(), await place.boundingBox())).toBe(true)
  }

  await mine.standfirst.fill('Said by one')
  await mine.headline.press('End')
  await mine.headline.pressSequentially(' of one')
  await eventually(() => theirs.headline.inputValue()).toBe(`${headline} of one`)
  await theirs.headline.press('End')
  await theirs.headline.pressSequentially(' and another')
  await eventually(() => mine.headline.inputValue()).toBe(`${headline} of one and another`)

  await page.getByTestId('document-pane').first().getByTestId('pane-context-menu-button').click()
  await page.getByRole('menuitem', {name: 'History'}).click()
  await page.getByRole('tab', {name: 'Review changes'}).click()
  const changes = page.locator('#review-panel').getByTestId('review-changes-pane')
  const added = (field: string) =>
    changes
      .locator('[data-ui="field-diff-inspect-wrapper"]', {
        has: page.getByTestId(`single-change-revert-button-${field}`),
      })
      .locator('ins')
  await eventually(async () => (await added('headline').allInnerTexts()).join('')).toBe(' of one and another')
  const tooltip = page.locator('[data-ui="Tooltip__card"]').filter({visible: true})
  for (const [words, author] of [
    [added('headline').last(), colleagueName],
    [added('headline').first(), userInfo().username],
    [added('standfirst'), userInfo().username],
  ] as const) {
    await page.mouse.move(0, 0)
    await eventually(() => tooltip.count()).toBe(0)
    await words.hover()
    await eventually(() => tooltip.allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^Added\\n.*${author}`, 's')),
    ])
  }
  expect(visits.problems()).toEqual([])
})

test('two tabs with three open stories each still send and receive edits', async () => {
  await Promise.all(['one', 'two', 'three'].map((name) => writeStory(`pane-${name}`, `Story ${name}`)))
  const panes = ['pane-one', '__edit__pane-two%2Ctype%3Darticle', '__edit__pane-three%2Ctype%3Darticle']
  const path = `/desk/stories;${panes.join(';')}`
  const left = first
  await left.page.setViewportSize({width: 3200, height: 1000})
  // One profile: the tabs share the browser's connections to the lake.
  const [right] = await Promise.all([visits.open(path, {width: 3200}), goInStudio(left.page, path)])
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
  await eventually(() =>
    Promise.all(['one', 'two', 'three'].map(async (name) => (await draft(`pane-${name}`))?.headline)),
  ).toEqual(changed)
  await right.page.close()
  expect(visits.problems()).toEqual([])
})

test('what is typed while the connection is cut arrives afterwards, beside what another wrote meanwhile', async () => {
  await writeStory('cut-off', 'Cut off')
  const [one, two] = await openBoth('cut-off')
  let loads = 0
  first.page.on('load', () => (loads += 1))
  const readsInVain = new Map<string, number>()
  first.page.on('requestfailed', (request) => {
    const url = request.url()
    if (request.method() === 'GET' && url.includes('/data/')) {
      readsInVain.set(url, (readsInVain.get(url) ?? 0) + 1)
    }
  })
  first.expectProblem(CUT_CONNECTION)
  await one.headline.press('End')
  await one.headline.pressSequentially(' once')
  await eventually(() => two.headline.inputValue()).toBe('Cut off once')

  await first.context.setOffline(true)
  await one.headline.pressSequentially(' and again')
  await clickInto(one.body)
  await first.page.keyboard.type(' And more.')
  await one.preview.getByText('And more.').waitFor()
  await two.standfirst.fill('From elsewhere')
  await clickInto(two.body, {x: 10, y: 10})
  await second.page.keyboard.press('Home')
  await second.page.keyboard.type('Meanwhile: ')
  const elsewhere = {
    headline: 'Cut off once',
    standfirst: 'From elsewhere',
    text: ['Meanwhile: Words of the shared paragraph.'],
  }
  await eventually(() => draft('cut-off')).toEqual(elsewhere)
  // Long enough for a client that has no patience to give up what it reads.
  await eventually(() => Math.max(0, ...readsInVain.values())).toBeGreaterThan(TRIES_OF_A_CLIENT)
  expect(await one.headline.inputValue()).toBe('Cut off once and again')
  await first.context.setOffline(false)

  const text = 'Meanwhile: Words of the shared paragraph. And more.'
  const whole = {headline: 'Cut off once and again', standfirst: 'From elsewhere', text: [text]}
  await eventually(() => draft('cut-off')).toEqual(whole)
  await eventually(() => Promise.all([shown(one), shown(two)])).toEqual([whole, whole])
  await one.preview.getByText(text).waitFor()
  // The form listens again, too.
  await two.standfirst.fill('Heard afterwards')
  await eventually(() => shown(one)).toEqual({...whole, standfirst: 'Heard afterwards'})
  expect(loads).toBe(0)
  expect(visits.problems()).toEqual([])
})

test('a Studio that is open while the lake restarts goes on where it was', async () => {
  await writeStory('restarted', 'Restarted')
  for (const {expectProblem} of [first, second]) expectProblem(CUT_CONNECTION)
  const [form] = await openBoth('restarted')
  await form.headline.press('End')
  await form.headline.pressSequentially(' once')
  await eventually(async () => (await draft('restarted'))?.headline).toBe('Restarted once')

  await form.headline.pressSequentially(' or twice')
  await newsroom.stop()
  // The Studio knows: it takes no words that it could not keep.
  await eventually(() => form.headline.isEditable()).toBe(false)
  await form.preview.getByRole('heading', {name: 'Restarted once or twice'}).waitFor()
  await newsroom.startAgain()

  await eventually(async () => (await draft('restarted'))?.headline).toBe('Restarted once or twice')
  await newsroom.administrator.patch('drafts.restarted').set({standfirst: 'After the restart'}).commit()
  await eventually(() => form.standfirst.inputValue()).toBe('After the restart')
  await newsroom.administrator.patch('section-world').set({name: 'The world'}).commit()
  await form.preview.locator('.kicker').getByText('The world').waitFor()
  await eventually(() => form.headline.isEditable()).toBe(true)
  await form.headline.press('End')
  await form.headline.pressSequentially(', and on')
  await eventually(async () => (await draft('restarted'))?.headline).toBe('Restarted once or twice, and on')
  expect(visits.problems()).toEqual([])
})

/** In the order of the alphabet: the cursor of one may move while another's words come in, so theirs may mix. */
function lettersOf(text = ''): string {
  return [...text].toSorted().join('')
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function isWithin(inner: Box | null, outer: Box | null): boolean {
  if (inner === null || outer === null) return false
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

async function openBoth(id: string): Promise<[StoryForm, StoryForm]> {
  await Promise.all([first, second].map(({page}) => goInStudio(page, `/desk/stories;${id}`)))
  const forms: [StoryForm, StoryForm] = [storyForm(first.page), storyForm(second.page)]
  await Promise.all(forms.map(({headline}) => headline.waitFor()))
  return forms
}

/** What an editor sees in the form, as it is stored. */
async function shown({headline, standfirst, body}: StoryForm): Promise<Draft> {
  return {
    headline: await headline.inputValue(),
    standfirst: await standfirst.inputValue(),
    text: [await wordsOf(body)],
  }
}

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
  return newsroom.administrator.fetch<Draft | null>(
    '*[_id == $id][0]{headline, standfirst, "text": body[].children[].text}',
    {id: `drafts.${id}`},
    {perspective: 'raw'},
  )
}

async function writeStory(id: string, headline: string): Promise<void> {
  await newsroom.administrator.createOrReplace({
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
