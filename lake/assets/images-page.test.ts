import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {imageParameterNames} from './image/read-parameter.ts'
import {imageMetadataNames} from './metadata/describe-image.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'lake', 'images.md'), 'utf8')

test.each([
  ['Parameters', [...imageParameterNames, 'dl', 'dlRaw']],
  ['Uploads', imageMetadataNames],
])('the page on images lists all of its %s once, with a state', (title, names) => {
  const [, section = ''] = page.split(`## ${title}\n`)
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ((?:`[\w-]+` ?)*)\| (\w+) \|/gm)]
  const listed = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const states = rows.map(([, , state = '']) => state).filter((state) => state !== 'State')
  expect(listed.filter((name) => name !== 'meta').toSorted()).toEqual(names.toSorted())
  expect(states.filter((state) => !['complete', 'partial', 'refused'].includes(state))).toEqual([])
})
