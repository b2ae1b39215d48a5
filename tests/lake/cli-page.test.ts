import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'
import {z} from 'zod'

import {refusals} from '../../lake/http/routes/refusals.ts'
import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'

/** What the CLI can do, as it tells itself. */
const manifest = z.object({
  commands: z.record(z.string(), z.object({hidden: z.boolean().optional()})),
})

interface Row {
  command: string
  state: string
  note: string
  testedIn: string | undefined
}

const page = read('docs/lake/cli.md')
const rows = page.split('\n').flatMap(readRow)

test('the page has each command of the installed CLI, once', () => {
  const {commands} = manifest.parse(JSON.parse(read('node_modules/@sanity/cli/oclif.manifest.json')))
  const there = Object.entries(commands)
    .filter(([, {hidden}]) => hidden !== true)
    .map(([id]) => id.replaceAll(':', ' '))
  expect(rows.map(({command}) => command).toSorted()).toEqual(there.toSorted())
})

test('it counts them', () => {
  const count = (name: string) => rows.filter(({state}) => state === name).length
  expect(page).toContain(
    `Of ${rows.length} commands, ${count('works')} work, ${count('refused')} are refused and ${count('elsewhere')} do not ask a lake.`,
  )
  expect(count('works') + count('refused') + count('elsewhere')).toBe(rows.length)
})

test('the tests that it names run the command', () => {
  const unproven = rows.filter(({command, testedIn}) => {
    const words = command
      .split(' ')
      .map((word) => `'${word}'`)
      .join(', ')
    return testedIn !== undefined && !read(testedIn).includes(words)
  })
  expect(unproven).toEqual([])
})

test('it quotes the lake', () => {
  const fromUrl = 'This lake fetches nothing from other machines; download the file and upload it'
  const said = new Set([fromUrl, ...refusals.map(({reason}) => reason)])
  const quotes = rows.flatMap(({note}) => [...note.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote))
  expect(quotes.filter((quote) => !said.has(quote))).toEqual([])
})

function readRow(line: string): Row[] {
  const match =
    /^\| `(?<command>[^`]+)` \| (?<state>\w+) \| (?<note>.*?) ?\| (?:`(?<testedIn>[^`]+)` )?\|$/.exec(line)
  const {command, state, note = '', testedIn} = match?.groups ?? {}
  return command === undefined || state === undefined ? [] : [{command, state, note, testedIn}]
}

function read(path: string): string {
  return readFileSync(join(PROJECT_DIRECTORY, path), 'utf8')
}
