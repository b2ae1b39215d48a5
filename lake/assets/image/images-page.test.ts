import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {imageParameterNames} from './read-parameter.ts'

const PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'lake', 'images.md')

test('the page on images lists every parameter once, with a state', () => {
  const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| ((?:`[\w-]+` ?)+)\| (\w+) \|/gm)]
  const names = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(names.toSorted()).toEqual([...imageParameterNames, 'dl', 'dlRaw'].toSorted())
  const states = rows.map(([, , state]) => state)
  expect(states.filter((state) => !['complete', 'partial', 'refused'].includes(state ?? ''))).toEqual([])
})
