import {globSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {expect, test} from 'vitest'

import {malformedItemTypes} from './error-response.ts'

const LAKE = dirname(import.meta.dirname)
const page = readFileSync(join(dirname(LAKE), 'docs', 'lake', 'errors.md'), 'utf8')

const rows = [...page.matchAll(/^\| `(\w+Error)` \| (\d+) \| [^|]+ \| ([^|]*)\|$/gm)].map(
  ([, type = '', status = '', besides = '']) => ({
    type,
    status: Number(status),
    besides: [...besides.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  }),
)

/** Where refusals are made. */
const source = globSync(join(LAKE, 'protocol', '{actions,transaction}', '*.ts'))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('the page has each type of item that a refusal can have, and no other', () => {
  const types = new Set([...source.matchAll(/\btype: '(\w+Error)'/g)].map(([, type = '']) => type))
  expect(rows.map(({type}) => type).toSorted()).toEqual([...types].toSorted())
})

test('with its status', () => {
  expect(rows.filter(({type, status}) => status !== (malformedItemTypes.has(type) ? 400 : 409))).toEqual([])
})

test('and with attributes that there are', () => {
  const named = new Set(rows.flatMap(({besides}) => besides))
  expect([...named].filter((name) => !new RegExp(`\\b${name}\\b[,:]`).test(source))).toEqual([])
})
