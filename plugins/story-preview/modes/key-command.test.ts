import {expect, test} from 'vitest'

import {keyCommand, takesKeys} from './key-command.ts'

const plain = {altKey: false, ctrlKey: false, metaKey: false, shiftKey: false}

test.each([
  ['1', {kind: 'mode', index: 0}],
  ['9', {kind: 'mode', index: 8}],
  ['0', {kind: 'zoom'}],
  ['n', {kind: 'change', direction: 1}],
  ['p', {kind: 'change', direction: -1}],
  ['e', {kind: 'part', direction: 1}],
  ['f', {kind: 'open-part'}],
  ['ArrowDown', {kind: 'scroll', by: 'line', direction: 1}],
  ['ArrowUp', {kind: 'scroll', by: 'line', direction: -1}],
  ['PageDown', {kind: 'scroll', by: 'page', direction: 1}],
  ['PageUp', {kind: 'scroll', by: 'page', direction: -1}],
  ['End', {kind: 'scroll', by: 'end', direction: 1}],
  ['Home', {kind: 'scroll', by: 'end', direction: -1}],
  ['a', undefined],
  ['12', undefined],
  ['ArrowLeft', undefined],
])('the key %s asks for %o', (key, command) => {
  expect(keyCommand({...plain, key})).toEqual(command)
})

test.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const)(
  'with %s a key belongs to the browser',
  (modifier) => {
    expect(keyCommand({...plain, key: '2', [modifier]: true})).toBeUndefined()
    expect(keyCommand({...plain, key: 'ArrowDown', [modifier]: true})).toBeUndefined()
  },
)

test('the key e with Shift asks for the editable part before', () => {
  expect(keyCommand({...plain, key: 'E', shiftKey: true})).toEqual({kind: 'part', direction: -1})
})

test('what is no element takes no keys', () => {
  expect(takesKeys(null)).toBe(false)
  expect(takesKeys(new EventTarget())).toBe(false)
})
