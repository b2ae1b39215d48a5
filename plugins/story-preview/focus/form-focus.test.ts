import {expect, test} from 'vitest'

import {FormFocus} from './form-focus.ts'

test('each form’s cursor is known until it leaves', () => {
  const focus = new FormFocus()
  const seen: unknown[] = []
  const stop = focus.subscribe(() => seen.push([focus.isOpen('story'), focus.of('story')]))
  focus.tell('story', [])
  focus.tell('story', ['headline'])
  focus.tell('other', ['body'])
  focus.leave('story')
  stop()
  focus.tell('story', ['headline'])
  expect(seen).toEqual([
    [true, []],
    [true, ['headline']],
    [true, ['headline']],
    [false, []],
  ])
  expect(focus.of('other')).toEqual(['body'])
})
