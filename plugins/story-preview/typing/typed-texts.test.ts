import {expect, test} from 'vitest'

import {TypedTexts} from './typed-texts.ts'

const BODY = ['body']
const NOTE = ['notes', {_key: 'n'}, 'text']

test('what is typed counts until the form has been told, and has its own value', () => {
  const texts = new TypedTexts()
  texts.type('story', BODY, ['a'])
  texts.type('story', BODY, ['ab'])
  texts.forgetTold('story')
  expect(texts.of('story')).toEqual([{path: BODY, value: ['ab'], isTold: false}])
  texts.told('story', BODY)
  expect(texts.of('story')).toEqual([{path: BODY, value: ['ab'], isTold: true}])
  texts.forgetTold('story')
  expect(texts.of('story')).toEqual([])
})

test('what is typed after the form was told counts anew', () => {
  const texts = new TypedTexts()
  texts.type('story', BODY, ['a'])
  texts.told('story', BODY)
  texts.type('story', BODY, ['ab'])
  texts.forgetTold('story')
  expect(texts.of('story')).toEqual([{path: BODY, value: ['ab'], isTold: false}])
})

test('texts and documents are kept apart, and an editor that goes takes its text along', () => {
  const texts = new TypedTexts()
  texts.type('story', BODY, ['a'])
  texts.type('story', NOTE, ['b'])
  texts.type('other', BODY, ['c'])
  texts.told('story', BODY)
  texts.leave('story', BODY)
  expect(texts.of('story')).toEqual([{path: NOTE, value: ['b'], isTold: false}])
  expect(texts.of('other')).toEqual([{path: BODY, value: ['c'], isTold: false}])
})

test('listeners hear of every change and of nothing else', () => {
  const texts = new TypedTexts()
  const heard: number[] = []
  const stop = texts.subscribe(() => heard.push(texts.of('story').length))
  texts.told('story', BODY)
  texts.forgetTold('story')
  texts.leave('story', BODY)
  expect(texts.of('story')).toBe(texts.of('other'))
  expect(heard).toEqual([])
  texts.type('story', BODY, ['a'])
  texts.told('story', BODY)
  texts.forgetTold('story')
  stop()
  texts.type('story', BODY, ['b'])
  expect(heard).toEqual([1, 1, 0])
})
