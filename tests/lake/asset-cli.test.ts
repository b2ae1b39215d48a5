import {symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {administratorToken, startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {type CliRun, runSanityCli} from '../support/run-sanity-cli.ts'
import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let project: TemporaryFolder
let lake: TestLake

beforeAll(async () => {
  project = temporaryFolder('asset-cli')
  symlinkSync(join(PROJECT_DIRECTORY, 'node_modules'), join(project.path, 'node_modules'))
  writeFileSync(join(project.path, 'package.json'), '{"name": "newsroom", "type": "module"}')
  writeFileSync(
    join(project.path, 'sanity.cli.ts'),
    `export default {api: {projectId: 'newsroom', dataset: 'production'}}`,
  )
  lake = await startTestLake()
})

afterAll(async () => {
  await lake.dispose()
  project.remove()
})

test('sanity assets upload stores an image', async () => {
  const path = join(project.path, 'front page.png')
  await sharp({create: {width: 12, height: 8, channels: 3, background: '#c33'}}).toFile(path)
  const {status, stdout} = await upload('--file', path, '--type', 'image')
  const {asset, reference} = JSON.parse(stdout)
  const answer = await fetch(asset.url)
  expect([status, asset, reference, answer.status]).toEqual([
    0,
    {
      _id: expect.stringMatching(/^image-[0-9a-f]{40}-12x8-png$/),
      _type: 'sanity.imageAsset',
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'front page.png',
      size: expect.any(Number),
      url: expect.stringMatching(/^http:\/\/localhost:\d+\/images\/newsroom\/production\//),
    },
    {_type: 'image', asset: {_type: 'reference', _ref: asset._id}},
    200,
  ])
})

test('and a file, under the name and type that are given', async () => {
  const path = join(project.path, 'notes')
  writeFileSync(path, 'minutes')
  const {stdout} = await upload(
    '--file',
    path,
    '--type',
    'file',
    '--filename',
    'minutes.txt',
    '--content-type',
    'text/plain',
  )
  expect(JSON.parse(stdout).asset).toMatchObject({
    _type: 'sanity.fileAsset',
    extension: 'txt',
    mimeType: 'text/plain',
    originalFilename: 'minutes.txt',
  })
})

test('and says in plain words what it cannot store', async () => {
  const path = join(project.path, 'page.png')
  writeFileSync(path, '<!doctype html><script>alert(1)</script>')
  const refused = await upload('--file', path, '--type', 'image')
  const elsewhere = await upload('--from-url', 'https://example.com/hero.png')
  expect([refused.status, refused.stderr, elsewhere.status, elsewhere.stderr]).toEqual([
    1,
    expect.stringContaining('The upload is not an image that can be read'),
    1,
    expect.stringContaining('This lake fetches nothing from other machines'),
  ])
})

function upload(...args: string[]): Promise<CliRun> {
  const place = {cwd: project.path, lakeUrl: lake.url, token: administratorToken}
  return runSanityCli(place, ['assets', 'upload', ...args])
}
