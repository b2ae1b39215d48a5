import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {administratorToken} from './administrator-token.ts'
import {ConfigurationError} from './configuration-error.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-token-'))
})

afterEach(() => {
  rmSync(folder, {recursive: true, force: true})
})

test('a given token is used, and nothing is written', () => {
  expect(administratorToken(join(folder, 'data'), 'given')).toBe('given')
  expect(() => statSync(join(folder, 'data'))).toThrow('ENOENT')
})

test('a token is made once, for its owner only', () => {
  const token = administratorToken(join(folder, 'data'), undefined)
  const path = join(folder, 'data', 'administrator-token')
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(readFileSync(path, 'utf8')).toBe(`${token}\n`)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(administratorToken(join(folder, 'data'), undefined)).toBe(token)
})

test('an empty token file is refused', () => {
  writeFileSync(join(folder, 'administrator-token'), '\n')
  expect(() => administratorToken(folder, undefined)).toThrow(ConfigurationError)
})

test('a folder that cannot be made is refused with what to do', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => administratorToken(join(folder, 'file', 'data'), undefined)).toThrow(
    `The data folder ${join(folder, 'file', 'data')} cannot be written. Give yourself write access to it, or set DATELINE_DATA to another folder.`,
  )
})
