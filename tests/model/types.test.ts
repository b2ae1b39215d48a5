import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {runCommand} from '../commands/command-process.ts'
import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'

test('the generated types are those of the schema and the queries', {timeout: 240_000}, async () => {
  const file = join(PROJECT_DIRECTORY, 'queries/sanity.types.generated.ts')
  const before = readFileSync(file, 'utf8')
  const {status, stdout, stderr} = await runCommand('typegen', ['--check'])
  expect({status, ours: stderr.split('\n').filter((line) => line.startsWith('✖'))}).toEqual({
    status: 0,
    ours: [],
  })
  expect(stdout).toMatch(/✔ queries\/sanity\.types\.generated\.ts is as the schema and the queries say\.\n$/)
  expect(readFileSync(file, 'utf8')).toBe(before)
})
