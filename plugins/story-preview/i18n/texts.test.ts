import {expect, test} from 'vitest'

import {germanTexts} from './resources-de.ts'
import {englishTexts} from './resources-en.ts'

test('every text is there in every language', () => {
  expect(Object.keys(germanTexts).toSorted()).toEqual(Object.keys(englishTexts).toSorted())
})

test('every text is filled in from the same values in every language', () => {
  const german = new Map<string, string>(Object.entries(germanTexts))
  for (const [key, english] of Object.entries(englishTexts)) {
    expect([key, valuesIn(german.get(key) ?? '')]).toEqual([key, valuesIn(english)])
  }
})

function valuesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name = '']) => name).toSorted()
}
