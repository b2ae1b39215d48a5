import type {Locator, Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {clickInto} from '../support/click-into.ts'
import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'

const newsroom = newsroomForTests('comments')
const {visits} = newsroom

const STORY = `/desk/stories;${SHIPPED_STORY_ID}`

/** The story in two browsers, as two editors have it. */
let one: Page
let two: Page
/** Streams that did not go through the lake's door. */
const streams: string[] = []

beforeAll(async () => {
  ;[one, two] = await Promise.all([openStory(), openStory()])
})

test('two editors talk about a story: comments, replies, mentions and reactions arrive at once', async () => {
  await two.getByRole('button', {name: 'Comments', exact: true}).first().click()

  const headline = one.getByTestId('field-headline')
  await headline.hover()
  await headline.getByRole('button', {name: 'Add comment'}).click()
  await clickInto(one.getByTestId('comment-input-editable'))
  await one.keyboard.type('Is this right, @')
  await one.getByTestId('comments-mentions-menu').getByRole('button').click()
  // The space closes the menu.
  await one.keyboard.type(' or not?')
  await one.getByTestId('comment-input-send-button').click()

  const heard = threadOf(two, 'Is this right')
  await eventually(() => heard.innerText()).toMatch(/Is this right, @\S+\s+or not\?/)
  await clickInto(heard.getByTestId('comment-input-editable'))
  await two.keyboard.type('It is')
  await heard.getByTestId('comment-input-send-button').click()
  const asked = threadOf(one, 'Is this right')
  await asked.getByText('It is', {exact: true}).waitFor()

  await heard.getByTestId('comments-list-item-layout').first().hover()
  await heard.getByRole('button', {name: 'Add reaction'}).first().click()
  await two
    .getByRole('menuitem', {name: /^React with/})
    .first()
    .click()
  await eventually(() => asked.innerText()).toMatch(/👍\s*1/)

  const body = one.getByTestId('field-body').locator('[contenteditable="true"]')
  await clickInto(body)
  await body.getByText('Russian President').dblclick({position: {x: 20, y: 8}})
  await one.getByTestId('inline-comment-button').click()
  await eventually(() => one.evaluate(isCommentInFocus)).toBe(true)
  await one.keyboard.type('Say whose')
  await one.getByTestId('comment-input-send-button').first().click()
  const quote = threadOf(two, 'Say whose').getByTestId('comments-list-item-referenced-value')
  await eventually(() => quote.innerText()).toBe('Russian')

  await asked.getByTestId('comments-list-item-layout').first().hover()
  await asked.getByTestId('comments-list-item-status-button').click()
  await heard.waitFor({state: 'detached'})
  const kept = newsroom.administrator.withConfig({dataset: 'production-comments'})
  const comments =
    '*[_type == "comment"] | order(_createdAt){"field": target.path.field, "text": pt::text(message), status, "reactions": reactions[].shortName, "isReply": defined(parentCommentId)}'
  const thread = {field: 'headline', status: 'resolved'}
  await eventually(() => kept.fetch(comments)).toEqual([
    {
      ...thread,
      text: expect.stringMatching(/^Is this right,\s+or not\?$/),
      reactions: [':+1:'],
      isReply: false,
    },
    {...thread, text: 'It is', reactions: [], isReply: true},
    {field: 'body', text: 'Say whose', status: 'open', reactions: [], isReply: false},
  ])
  expect([visits.problems(), streams]).toEqual([[], []])
})

test('a task is made, assigned, changed by another and closed', async () => {
  await Promise.all([one, two].map((page) => page.getByTestId('tasks-toolbar').click()))
  await one.getByRole('button', {name: 'Create new task'}).click()
  await one.getByRole('button', {name: 'Create Task'}).waitFor()
  await one.getByPlaceholder('Task title').fill('Check the figures')
  await one.getByText('Select assignee').click()
  await one.getByRole('menuitem').last().click()
  await one.getByRole('button', {name: 'Create Task'}).click()

  await listed(two).getByText('Check the figures').click()
  await two.getByPlaceholder('Task title').fill('Check all figures')
  await listed(one).getByText('Check all figures').waitFor()
  await two.getByRole('button', {name: 'To Do'}).click()
  await two.getByRole('menuitem', {name: 'Done'}).click()
  await listed(one).waitFor({state: 'hidden'})
  await one.locator('summary').filter({hasText: 'Done'}).click()
  await eventually(() => listed(one).getByRole('checkbox').isChecked()).toBe(true)
  const kept = newsroom.administrator.withConfig({dataset: 'production-comments'})
  await eventually(() =>
    kept.fetch('*[_type == "tasks.task"]{_id, title, status, assignedTo, authorId}'),
  ).toEqual([
    {
      _id: expect.not.stringContaining('drafts.'),
      title: 'Check all figures',
      status: 'closed',
      assignedTo: 'local-editor',
      authorId: 'local-editor',
    },
  ])
  expect([visits.problems(), streams]).toEqual([[], []])
})

async function openStory(): Promise<Page> {
  const {page} = await visits.open(STORY, {ownProfile: true})
  page.on('request', (request) => {
    if (/\/data\/(?:listen|live)\//.test(request.url())) streams.push(request.url())
  })
  await page.getByTestId('field-headline').locator('input').waitFor()
  return page
}

/** Runs in the page. */
function isCommentInFocus(): boolean {
  return Boolean(document.activeElement?.closest('[data-testid="comment-input-editable"]'))
}

function threadOf(page: Page, words: string): Locator {
  return page.getByTestId('comments-list-item').filter({hasText: words})
}

function listed(page: Page): Locator {
  return page.getByTestId('tasks-list-item')
}
