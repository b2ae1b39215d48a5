import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openTestLake} from './open-test-lake.ts'

const SCRIPT = `
  const {openTestLake} = await import(process.argv[1])
  const lake = openTestLake(process.argv[2])
  await lake.mutate([{create: {_id: 'a', _type: 'story', title: 'One'}}], {transactionId: 't1'})
  await lake.mutate([{patch: {id: 'a', set: {title: 'Two'}}}], {transactionId: 't2'})
  process.kill(process.pid, 'SIGKILL')
`

test(
  'what was acknowledged is there after the process was killed, and listeners resume',
  {timeout: 30_000},
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-killed-'))
    const script = join(import.meta.dirname, 'open-test-lake.ts')
    const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, script, folder])
    const lake = openTestLake(folder)
    const stored = lake.get('a')
    const {events} = lake.listen('*', {lastEventId: 't1#a'})
    lake.core.close()
    rmSync(folder, {recursive: true})
    expect(killed.signal).toBe('SIGKILL')
    expect(stored).toEqual({
      _id: 'a',
      _type: 'story',
      title: 'Two',
      _createdAt: '2026-01-01T00:00:01.000Z',
      _updatedAt: '2026-01-01T00:00:02.000Z',
      _rev: 't2',
    })
    expect(events.map(({event, id}) => [event, id])).toEqual([
      ['welcomeback', undefined],
      ['mutation', 't2#a'],
    ])
  },
)
