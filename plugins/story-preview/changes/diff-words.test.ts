import fc from 'fast-check'
import {expect, test} from 'vitest'

import {diffWords, type WordChange} from './diff-words.ts'

test.each<[string, string, WordChange[]]>([
  ['', '', []],
  ['Rain falls', 'Rain falls', [{kind: 'same', text: 'Rain falls'}]],
  ['', 'Rain', [{kind: 'inserted', text: 'Rain'}]],
  ['Rain', '', [{kind: 'deleted', text: 'Rain'}]],
  [
    'Rain falls',
    'Heavy rain falls',
    [
      {kind: 'altered', before: 'Rain', after: 'Heavy rain'},
      {kind: 'same', text: ' falls'},
    ],
  ],
  [
    'Putin says Russia expects Xi',
    'Putin says Russia now expects Xi',
    [
      {kind: 'same', text: 'Putin says Russia '},
      {kind: 'inserted', text: 'now '},
      {kind: 'same', text: 'expects Xi'},
    ],
  ],
  [
    'three men were hurt',
    'four men were hurt',
    [
      {kind: 'altered', before: 'three', after: 'four'},
      {kind: 'same', text: ' men were hurt'},
    ],
  ],
])('“%s” → “%s”', (before, after, changes) => {
  expect(diffWords(before, after, 'en')).toEqual(changes)
})

test('a word that shares letters with another is another word', () => {
  expect(diffWords('He did not speak', 'He did now speak', 'en')).toEqual([
    {kind: 'same', text: 'He did '},
    {kind: 'altered', before: 'not', after: 'now'},
    {kind: 'same', text: ' speak'},
  ])
})

test('words are found in languages that write no spaces', () => {
  expect(diffWords('俄罗斯总统普京', '俄罗斯总理普京', 'zh-Hans')).toEqual([
    {kind: 'same', text: '俄罗斯'},
    {kind: 'altered', before: '总统', after: '总理'},
    {kind: 'same', text: '普京'},
  ])
})

test('an unknown language is no obstacle', () => {
  expect(diffWords('Rain', 'Snow', '<b>')).toEqual([{kind: 'altered', before: 'Rain', after: 'Snow'}])
})

test('both texts can be put together again, whatever they are', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('rain', 'snow', ' ', '.', '雨', '👩‍🚒'), fc.string({unit: 'binary'})))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffWords(before, after, 'en')
      expect(
        changes
          .map((change) =>
            change.kind === 'altered' ? change.before : change.kind === 'inserted' ? '' : change.text,
          )
          .join(''),
      ).toBe(before)
      expect(
        changes
          .map((change) =>
            change.kind === 'altered' ? change.after : change.kind === 'deleted' ? '' : change.text,
          )
          .join(''),
      ).toBe(after)
    }),
  )
})
