import {execFileSync} from 'node:child_process'
import {globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'

import {PROJECT_DIRECTORY} from '../tests/support/start-dateline.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'

/**
 * What our code adds to the Studio's bundle: JavaScript and CSS of our Studio against those of a bare one with the same
 * tools and no schema, the baseline.
 */
const BARE_CONFIG = `
import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
export default defineConfig({
  projectId: 'bare', dataset: 'production', plugins: [structureTool(), visionTool()], schema: {types: []},
})
`
const BARE_CLI_CONFIG = `
import {defineCliConfig} from 'sanity/cli'
export default defineCliConfig({
  api: {projectId: 'bare', dataset: 'production'}, deployment: {autoUpdates: false},
})
`

const folder = temporaryFolder('bench-bundle')
try {
  const bare = join(folder.path, 'bare')
  mkdirSync(bare)
  symlinkSync(join(PROJECT_DIRECTORY, 'node_modules'), join(bare, 'node_modules'))
  writeFileSync(join(bare, 'package.json'), readFileSync(join(PROJECT_DIRECTORY, 'package.json')))
  writeFileSync(join(bare, 'sanity.config.ts'), BARE_CONFIG)
  writeFileSync(join(bare, 'sanity.cli.ts'), BARE_CLI_CONFIG)
  const baseline = buildAndWeigh(bare, join(folder.path, 'bare-dist'))
  const ours = buildAndWeigh(PROJECT_DIRECTORY, join(folder.path, 'dist'))
  console.table({
    'bare Studio, baseline (KB)': baseline,
    'our Studio (KB)': ours,
    'added (KB)': {raw: ours.raw - baseline.raw, gzip: ours.gzip - baseline.gzip},
    ratio: {raw: ratio(ours.raw, baseline.raw), gzip: ratio(ours.gzip, baseline.gzip)},
  })
} finally {
  folder.remove()
}

function buildAndWeigh(project: string, output: string): {raw: number; gzip: number} {
  const cli = join(PROJECT_DIRECTORY, 'node_modules/sanity/bin/sanity')
  execFileSync(process.execPath, [cli, 'build', '--yes', output], {
    cwd: project,
    env: {...process.env, DO_NOT_TRACK: '1'},
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const files = globSync('**/*.{js,css}', {cwd: output}).map((file) => readFileSync(join(output, file)))
  return {
    raw: kilobytes(files.reduce((sum, file) => sum + file.length, 0)),
    gzip: kilobytes(files.reduce((sum, file) => sum + gzipSync(file).length, 0)),
  }
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000)
}

function ratio(left: number, right: number): number {
  return Math.round((1000 * left) / right) / 1000
}
