import {expect, test} from 'vitest'

import type {FieldPath} from './field-path.ts'
import {type LedForm, takeFormTo} from './take-form-to.ts'

const topic = ['topics', {_key: 't1'}]

/** A form that goes where it is asked to, one look later; what it focuses there is up to `focus`. */
function led(focus: (path: FieldPath, visit: number) => unknown) {
  const taken: FieldPath[] = []
  let cursor: FieldPath = []
  let focused: unknown = 'page'
  const form: LedForm = {
    take: (path) => {
      taken.push(path)
    },
    cursor: () => cursor,
    focused: () => focused,
    isFocusIn: () => focused !== 'dialog',
    focus: () => undefined,
    focusMessage: () => false,
    nextLook: async () => {
      cursor = taken.at(-1) ?? []
      focused = focus(cursor, taken.length) ?? focused
    },
  }
  return {form, taken}
}

test('a form that has the field is led there once', async () => {
  const {form, taken} = led((path) => path.length)
  await takeFormTo(form, topic, new AbortController().signal)
  expect(taken).toEqual([['topics'], topic])
})

test('a form that has not drawn the field yet is led there again', async () => {
  const {form, taken} = led((path, visit) => (path.length === 1 ? 'list' : visit > 2 ? 'item' : undefined))
  await takeFormTo(form, topic, new AbortController().signal)
  expect(taken).toEqual([['topics'], topic, ['topics'], topic])
})

test('a form that opens a dialog, which takes the focus, gets it moved to the field', async () => {
  const caption = ['body', {_key: 'b1'}, 'caption']
  let looks = 0
  const {form, taken} = led((path) => {
    if (path.length === 1) return 'text'
    looks += 1
    return looks === 1 ? 'dialog' : moved
  })
  let moved: FieldPath | undefined
  form.focus = (path) => {
    moved = path
  }
  await takeFormTo(form, caption, new AbortController().signal)
  expect(taken).toEqual([['body'], caption])
  expect(moved).toEqual(caption)
})

test('a form that has no such field is left alone after a while', async () => {
  const {form, taken} = led(() => undefined)
  await takeFormTo(form, ['headline'], new AbortController().signal)
  expect(taken).toEqual(Array.from({length: 5}, () => ['headline']))
})

test('a form that says why it cannot show the field is left at that', async () => {
  const {form, taken} = led((path) => (path.length === 1 ? 'text' : undefined))
  const told: FieldPath[] = []
  form.focusMessage = (path) => {
    told.push(path)
    return true
  }
  await takeFormTo(form, topic, new AbortController().signal)
  expect(taken).toEqual([['topics'], topic])
  expect(told).toEqual([topic])
})

test('whoever asks for another field is not held up', async () => {
  const abort = new AbortController()
  const {form, taken} = led(() => undefined)
  form.nextLook = async () => abort.abort()
  await takeFormTo(form, topic, abort.signal)
  expect(taken).toEqual([['topics']])
})
