import {globSync, readFileSync} from 'node:fs'
import {join, posix} from 'node:path'

import {describe, expect, test} from 'vitest'

import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'

/** A row of the table: folders, then what they may import. */
const ROW = /^\| (?<folders>`.+`) \| (?<rule>[^|]+) \|$/gm
const FOLDER = /`([^`]+)\/`/g
/** `import … from`, `export … from`, `import()` and a bare `import`, of what is ours. */
const IMPORT =
  /(?:(?<head>import type|import|export)\b[^'";]*?\bfrom |\bimport ?\(?)'(?<path>\.{1,2}\/[^']+)'/g

interface Room {
  folder: string
  rule: string
  /** What it may import, and of what only the types. */
  allowed: readonly string[]
  typesOnly: boolean
}

const rooms = readRooms(readFileSync(join(PROJECT_DIRECTORY, 'docs/001-rooms.md'), 'utf8'))

test('the table has every folder that holds code', () => {
  const held = globSync('*/**/*.{ts,tsx}', {
    cwd: PROJECT_DIRECTORY,
    exclude: ['node_modules/**', '.*/**', 'dist/**'],
  })
  const unnamed = held.filter((file) => !rooms.some(({folder}) => isIn(file, folder)))
  expect([unnamed, rooms.length]).toEqual([[], 14])
})

describe.each(rooms.filter(({rule}) => rule !== 'everything'))('$folder', ({folder, allowed, typesOnly}) => {
  test(`imports nothing but ${allowed.join(', ') || 'its own'}${typesOnly ? ', of which the types' : ''}`, () => {
    const files = globSync(`${folder}/**/*.{ts,tsx}`, {cwd: PROJECT_DIRECTORY})
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter(({path, isType}) => {
          if (isIn(path, folder)) return false
          return !allowed.some((room) => isIn(path, room)) || (typesOnly && !isType)
        })
        .map(({path}) => `${file} imports ${path}`),
    )
    expect([files.length > 0, strays]).toEqual([true, []])
  })
})

function readRooms(page: string): Room[] {
  const read: Room[] = []
  for (const {groups} of page.matchAll(ROW)) {
    const {folders = '', rule = ''} = groups ?? {}
    const above = rule.startsWith('everything above') ? read.map(({folder}) => folder) : []
    const allowed = [...above, ...namedIn(rule)]
    const typesOnly = rule.startsWith('the types of')
    read.push(...namedIn(folders).map((folder) => ({folder, rule, allowed, typesOnly})))
  }
  return read
}

function namedIn(cell: string): string[] {
  return [...cell.matchAll(FOLDER)].map(([, folder = '']) => folder)
}

function importsOf(file: string): {path: string; isType: boolean}[] {
  const source = readFileSync(join(PROJECT_DIRECTORY, file), 'utf8')
  return [...source.matchAll(IMPORT)].map(({groups = {}}) => ({
    path: posix.join(posix.dirname(file), groups['path'] ?? ''),
    isType: groups['head'] === 'import type',
  }))
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}
