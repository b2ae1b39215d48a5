import {CircleIcon} from '@sanity/icons/Circle'
import {describe, expect, test} from 'vitest'

import {chooseMode, chooseWidth, clampWidth, firstChoice, readChoice, windowWidth} from './mode-choice.ts'
import type {PreviewMode, PreviewModes} from './preview-mode.ts'

const mobile: PreviewMode = {kind: 'window', name: 'mobile', width: 375, icon: CircleIcon}
const custom: PreviewMode = {kind: 'window', name: 'custom', width: 'custom', icon: CircleIcon}
const search: PreviewMode = {kind: 'panel', name: 'search', Panel: () => null, icon: CircleIcon}
const modes: PreviewModes = [mobile, custom, search]

const first = {mode: 'mobile', window: 'mobile', customWidth: 520, zoom: 'fit', paper: 'a4'} as const

test('the first mode is the first choice', () => {
  expect(firstChoice(modes)).toEqual(first)
  expect(firstChoice([search, mobile])).toEqual({...first, mode: 'search'})
})

describe('a remembered choice', () => {
  test('is read as it was written', () => {
    const choice = {
      mode: 'search',
      window: 'custom',
      customWidth: 612,
      zoom: 'actual',
      paper: 'letter',
    } as const
    expect(readChoice(JSON.stringify(choice), modes)).toEqual(choice)
  })

  test.each([
    ['nothing', null],
    ['no JSON', '{"mode":'],
    ['no object', '7'],
    ['null', 'null'],
    ['a list', '["mode"]'],
    ['values of the wrong kind', '{"mode":3,"window":{},"customWidth":"wide","zoom":1,"paper":"toString"}'],
    ['modes that are gone', '{"mode":"watch","window":"search"}'],
  ])('is as at first when it is %s', (_, remembered) => {
    expect(readChoice(remembered, modes)).toEqual(first)
  })

  test('keeps what can be read of it, within bounds', () => {
    expect(readChoice('{"mode":"gone","customWidth":99999}', modes)).toEqual({...first, customWidth: 2560})
  })
})

test('a panel leaves the page in the window it had', () => {
  const inCustom = chooseMode(first, custom)
  expect(inCustom).toEqual({...first, mode: 'custom', window: 'custom'})
  expect(chooseMode(inCustom, search)).toEqual({...first, mode: 'search', window: 'custom'})
})

test('a dragged edge makes the window the custom one', () => {
  expect(chooseWidth(first, 411.6, modes)).toEqual({
    ...first,
    mode: 'custom',
    window: 'custom',
    customWidth: 412,
  })
  expect(chooseWidth(first, 411.6, [mobile, search])).toEqual(first)
})

test('the window is as wide as its mode, or as dragged', () => {
  expect(windowWidth(first, modes)).toBe(375)
  expect(windowWidth({...first, mode: 'search', window: 'custom'}, modes)).toBe(520)
})

test.each([
  [100, 240],
  [240.4, 240],
  [9000, 2560],
  [Number.NaN, 240],
])('a width of %d is clamped to %d', (width, clamped) => {
  expect(clampWidth(width)).toBe(clamped)
})
