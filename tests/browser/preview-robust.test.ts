import type {Frame, Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {holdTimers} from '../support/hold-timers.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {BLOCKS, putLongStory} from '../support/long-story.ts'
import {previewFrame} from '../support/preview-frame.ts'
import {previewPane} from '../support/preview-pane.ts'
import {storyForm} from '../support/story-form.ts'

const newsroom = newsroomForTests('robust')
const {visits} = newsroom

/** One Studio for all of them: it has to stay up. */
let page: Page

beforeAll(async () => {
  ;({page} = await visits.open('/desk/stories'))
})

test('an empty document is previewed: what is missing is named', async () => {
  await newsroom.administrator.create({_id: 'drafts.empty', _type: 'article'})
  await goInStudio(page, '/desk/stories;empty')
  const {preview} = storyForm(page)
  await preview.getByText('No headline yet').waitFor()
  await preview.getByText('No text yet').waitFor()
  // What is said to editors is no text of the story.
  const {mode, panel} = previewPane(page)
  await mode('Reading copy').click()
  await panel.getByText('There is no text yet').waitFor()
  await mode('Mobile').click()
  expect(visits.problems()).toEqual([])
})

test('a story of 10,000 words, 200 blocks and 100 references is previewed and edited', async () => {
  await putLongStory(newsroom.administrator, 'long')
  await goInStudio(page, '/desk/stories;long')
  const form = storyForm(page)
  await form.preview.locator('.topic-list li').nth(99).waitFor()
  const frame = await previewFrame(page)
  expect(await frame.locator('.story-body > p').count()).toBe(BLOCKS)
  await form.headline.fill('A long story, and edited')
  await frame.getByRole('heading', {name: 'A long story, and edited'}).waitFor()
  await frame.locator('[data-key="p100"]').click()
  await eventually(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toMatch('Block 100:')
  await page.keyboard.type('Typed in the middle. ')
  await frame.locator('[data-key="p100"]').getByText('Typed in the middle. Block 100:').waitFor()
  expect(visits.problems()).toEqual([])
})

test('each key in a text is on the page before its editor, which waits for a pause, tells the form', async () => {
  const frame = await previewFrame(page)
  const edited = frame.locator('[data-key="p100"]')
  const release = await holdTimers(page)
  await page.keyboard.type('Held')
  await edited.getByText('Typed in the middle. HeldBlock 100:').waitFor()
  const stored = () =>
    newsroom.administrator.fetch<string>(
      '*[_id == "drafts.long"][0].body[_key == "p100"][0].children[0].text',
      {},
      {perspective: 'raw'},
    )
  expect(await stored()).not.toContain('Held')

  await release()
  await eventually(stored).toContain('Typed in the middle. HeldBlock 100:')
  expect(await edited.innerText()).toContain('Typed in the middle. HeldBlock 100:')
  // What someone else writes in the same text is not kept out by what was typed here.
  await newsroom.administrator
    .patch('drafts.long', {set: {'body[_key=="p101"].children[0].text': 'By another hand'}})
    .commit()
  await frame.locator('[data-key="p101"]').getByText('By another hand').waitFor()
  await edited.getByText('Typed in the middle. HeldBlock 100:').waitFor()
  expect(visits.problems()).toEqual([])
})

const ODD_TEXTS = {
  arabic: 'قال الرئيس إن الزيارة ستكون في الربيع',
  mixed: 'Xi said “習近平” וגם English في جملة واحدة',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301 \u200d\ufe0f',
  word: 'Donaudampfschifffahrt'.repeat(20).slice(0, 400),
}

test('text in any script, emoji and endless words stay whole and inside the page', async () => {
  const texts = Object.values(ODD_TEXTS)
  const all = texts.join(' ')
  const shipped = await newsroom.administrator.fetch<{asset: object}>(
    '*[defined(heroImage.asset)][0].heroImage',
  )
  const picture = {_type: 'imageWithCredit', asset: shipped.asset, alt: all, caption: all, creditLine: all}
  await newsroom.administrator
    .transaction()
    .create({_id: 'odd-topic', _type: 'topic', name: all, slug: {_type: 'slug', current: 'odd'}})
    .create({
      _id: 'drafts.odd',
      _type: 'article',
      headline: all,
      standfirst: all,
      kicker: all,
      dateline: all,
      language: 'ar',
      topics: [{_type: 'reference', _key: 't', _ref: 'odd-topic'}],
      heroImage: picture,
      body: [
        ...texts.map((text, index) => paragraph(`p${index}`, text)),
        {...picture, _key: 'b1'},
        {
          _type: 'relatedLinks',
          _key: 'b2',
          heading: all,
          links: [{_type: 'relatedLink', _key: 'l', kind: 'url', title: all, url: 'https://example.com'}],
        },
      ],
    })
    .commit()
  await goInStudio(page, '/desk/stories;odd')
  const frame = await previewFrame(page)
  expect(await frame.locator('.story').getAttribute('dir')).toBe('rtl')
  for (const [index, text] of texts.entries()) {
    expect(await frame.locator(`[data-key="p${index}"]`).textContent()).toContain(text)
  }
  for (const mode of ['Mobile, 375 px', 'Desktop, 1280 px']) {
    await page.getByRole('button', {name: mode}).click()
    await eventually(() => frame.evaluate(() => innerWidth)).toBe(Number(/\d+/.exec(mode)?.[0]))
    await eventually(() => outsideOfWindow(frame)).toEqual([])
  }
  expect(visits.problems()).toEqual([])
})

test('stories that refer to each other and to themselves are previewed', async () => {
  for (const [own, other] of [
    ['first', 'second'],
    ['second', 'first'],
  ] as const) {
    await newsroom.administrator.create({
      _id: own,
      _type: 'article',
      headline: `The ${own} story`,
      slug: {_type: 'slug', current: own},
      body: [
        {_type: 'relatedLinks', _key: 'b', links: [related(own, 'l1'), related(other, 'l2')]},
        paragraph('p', 'See there.', [
          {_type: 'storyLink', _key: 'm', story: {_type: 'reference', _ref: own, _weak: true}},
        ]),
      ],
    })
  }
  await goInStudio(page, '/desk/stories;first')
  const {preview} = storyForm(page)
  await eventually(() => preview.locator('.related-list li').allInnerTexts()).toEqual(['The second story'])
  await newsroom.administrator.patch('second').set({headline: 'Another one'}).commit()
  await eventually(() => preview.locator('.related-list li').allInnerTexts()).toEqual(['Another one'])
  expect(visits.problems()).toEqual([])
})

test('a story that someone else deletes while it is open stays in its preview, which says so', async () => {
  await newsroom.administrator.create({
    _id: 'drafts.doomed',
    _type: 'article',
    headline: 'Soon gone',
  })
  await goInStudio(page, '/desk/stories;doomed')
  const {preview, previewState} = storyForm(page)
  const frame = await previewFrame(page)
  await frame.getByRole('heading', {name: 'Soon gone'}).waitFor()
  await newsroom.administrator.delete('drafts.doomed')
  await eventually(() => previewState.innerText()).toBe('Deleted')
  await page.getByText('This story has been deleted').waitFor()
  expect(await frame.locator('h1').innerText()).toBe('Soon gone')

  await page.getByRole('button', {name: 'Restore most recent revision'}).click()
  await eventually(() => previewState.innerText()).toBe('Draft')
  await preview.getByRole('heading', {name: 'Soon gone'}).waitFor()
  expect(await page.getByText('This story has been deleted').count()).toBe(0)
  expect(visits.problems()).toEqual([])
})

test('without a connection the last state stays, and what was missed comes with it', async () => {
  await newsroom.administrator
    .transaction()
    .create({
      _id: 'offline-desk',
      _type: 'section',
      name: 'Harbour',
      slug: {_type: 'slug', current: 'offline'},
    })
    .create({
      _id: 'drafts.offline',
      _type: 'article',
      headline: 'Before the storm',
      section: {_type: 'reference', _ref: 'offline-desk'},
    })
    .commit()
  const {
    page: remote,
    context,
    expectProblem,
  } = await visits.open('/desk/stories;offline', {ownProfile: true})
  expectProblem(
    /Failed to fetch|ERR_INTERNET_DISCONNECTED|Failed to load resource|Error notice|onnection|WebSocket/,
  )
  const frame = await previewFrame(remote)
  await frame.locator('.kicker').getByText('Harbour').waitFor()
  await frame.evaluate(() => (document.documentElement.dataset['marker'] = 'the same document'))

  await context.setOffline(true)
  await newsroom.administrator.patch('offline-desk').set({name: 'The docks'}).commit()
  await newsroom.administrator.patch('drafts.offline').set({headline: 'After the storm'}).commit()
  expect(await frame.locator('h1').innerText()).toBe('Before the storm')
  expect(await frame.locator('.kicker').innerText()).toBe('Harbour')

  await context.setOffline(false)
  await frame.getByRole('heading', {name: 'After the storm'}).waitFor()
  await frame.locator('.kicker').getByText('The docks').waitFor()
  expect(await frame.evaluate(() => document.documentElement.dataset['marker'])).toBe('the same document')
  expect(await remote.getByText('The page could not be drawn').count()).toBe(0)
  expect(await visits.end()).toEqual([])
})

/** What of the story sticks out of the page's window, on either side: a page is not scrolled to the left of its start. */
function outsideOfWindow(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('.story *')]
      .filter((element) => {
        const {left, right, width} = element.getBoundingClientRect()
        return width > 0 && (left < 0 || right > document.documentElement.clientWidth)
      })
      .map(({className}) => className),
  )
}

function paragraph(
  _key: string,
  text: string,
  markDefs: readonly {_key: string; _type: string; story: object}[] = [],
) {
  const marks = markDefs.map((mark) => mark._key)
  return {
    _type: 'block',
    _key,
    style: 'normal',
    markDefs,
    children: [{_type: 'span', _key: `${_key}-words`, text: text.trim(), marks}],
  }
}

function related(_ref: string, _key: string) {
  return {_type: 'relatedLink', _key, kind: 'story', story: {_type: 'reference', _ref, _weak: true}}
}
