import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

const PROJECT = join(import.meta.dirname, '../..')

const rows = readFileSync(join(PROJECT, 'docs/preview.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', , , shownBy = '']) => ({number, tests: testsIn(shownBy)}))

test('the nine complaints about previews are answered one by one', () => {
  expect(rows.map(({number}) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
})

test.each(rows)('complaint $number is answered in browser tests that are there', ({tests}) => {
  const found = tests.filter(({file, name}) =>
    readFileSync(join(PROJECT, 'tests/browser', file), 'utf8').includes(`test('${name}', async`),
  )
  expect(found).not.toEqual([])
  expect(found).toEqual(tests)
})

/** Of a cell such as `` `file.test.ts`: “one test”, “another”; `other.test.ts`: “a third” ``. */
function testsIn(cell: string): readonly {file: string; name: string}[] {
  return [...cell.matchAll(/`([^`]+)`: ([^`]+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({file, name})),
  )
}
