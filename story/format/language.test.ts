import {expect, test} from 'vitest'

import {directionOf, languageTag, openGraphLocale} from './language.ts'
import {countWords, shorten} from './plain-text.ts'

test('The first language tag counts', () => {
  expect([
    languageTag(null, 'EN-sg'),
    languageTag('zh-hans', 'en'),
    languageTag('<b>', 7),
    languageTag(''),
  ]).toEqual(['en-SG', 'zh-Hans', 'en', 'en'])
})

test('Direction and Open Graph locale', () => {
  expect(
    ['en', 'en-SG', 'zh-Hans', 'ar', 'fr'].map((tag) => [directionOf(tag), openGraphLocale(tag)]),
  ).toEqual([
    ['ltr', 'en_GB'],
    ['ltr', 'en_SG'],
    ['ltr', 'zh_CN'],
    ['rtl', 'ar_AR'],
    ['ltr', undefined],
  ])
})

test('Words are counted by space, or by sense where no spaces are written', () => {
  expect(countWords(' one\u00a0two\n three ', 'en')).toBe(3)
  expect(countWords('', 'en')).toBe(0)
  expect(countWords('北京，上海。', 'zh-Hans')).toBe(2)
})

test('Text is cut after a whole word', () => {
  expect([shorten('one two three', 13), shorten('one two three', 12), shorten('onetwothree', 6)]).toEqual([
    'one two three',
    'one two…',
    'onetw…',
  ])
})
