import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const SCRIPT = `
  const {createLakeCore} = await import(process.argv[1])
  const lake = createLakeCore({projectId: 'test', datasets: ['production'], dataDirectory: process.argv[2]})
  const identity = {id: 'editor', role: 'administrator'}
  const write = (_id, length) => lake.mutate({
    dataset: 'production', identity, dryRun: false, autoGenerateArrayKeys: false, transactionId: _id,
    mutations: [{create: {_id, _type: 'story', text: 'x'.repeat(length)}}],
  })
  await write('small', 10)
  const failure = await write('large', 4_000_000).catch((error) => error.name)
  await write('after', 10)
  const {result} = await lake.query({dataset: 'production', query: '*._id', params: {}, perspective: 'raw', identity})
  console.log(JSON.stringify({failure, result}))
`

test(
  'a disk without room gives UnavailableError, stores nothing of the transaction and loses nothing else',
  {timeout: 30_000},
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-full-'))
    const core = join(import.meta.dirname, '../protocol/create-lake-core.ts')
    // A limit on the size of files, in blocks of 512 bytes, stands in for the disk.
    const output = execFileSync(
      'sh',
      [
        '-c',
        'ulimit -f 2000; exec "$@"',
        'sh',
        process.execPath,
        '--input-type=module',
        '--eval',
        SCRIPT,
        core,
        folder,
      ],
      {encoding: 'utf8'},
    )
    rmSync(folder, {recursive: true})
    expect(JSON.parse(output)).toEqual({failure: 'UnavailableError', result: ['after', 'small']})
  },
)
