import {join} from 'node:path'

import {build} from 'vite'

import {keepStudioOnMachine} from '../../config/keep-studio-on-machine.ts'

/** Not made small, which would take most of the time. */
const QUICK = {minify: false, reportCompressedSize: false, emptyOutDir: true, chunkSizeWarningLimit: 100_000}

interface ScriptFixture {
  /** The folder of the fixture. */
  root: string
  /** The script in it, which becomes `outDir`/`name`. */
  entry: string
  name: string
  outDir: string
}

/** Builds a script for a page. */
export async function buildScript({root, entry, name, outDir}: ScriptFixture): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {...QUICK, outDir, rolldownOptions: {input: join(root, entry), output: {entryFileNames: name}}},
  })
}

interface StudioFixture {
  /** The script that draws the Studio into the element `studio`. */
  entry: string
  /** Becomes a folder with the page `studio.html`. */
  outDir: string
  projectId: string
  lakeUrl: string
  /** Of a site that the Studio shows. */
  siteUrl?: string
}

/** Builds a Studio as the newsroom's is built, with its policy, which has to name the site. */
export async function buildStudio({
  entry,
  outDir,
  projectId,
  lakeUrl,
  siteUrl,
}: StudioFixture): Promise<void> {
  // Vitest sets it to "test", with which the Studio would be built as for development.
  process.env['NODE_ENV'] = 'production'
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // What the page imports.
    resolve: {alias: {studio: entry}},
    define: {
      'process.env.SANITY_STUDIO_PROJECT_ID': '""',
      'process.env.SANITY_STUDIO_DATASET': '""',
      'process.env.SANITY_STUDIO_LAKE_URL': JSON.stringify(lakeUrl),
      'process.env.SANITY_STUDIO_SITE_URL': JSON.stringify(siteUrl ?? ''),
    },
    plugins: [
      keepStudioOnMachine({lakeUrl, projectId, frameOrigins: siteUrl === undefined ? [] : [siteUrl]}),
    ],
    build: {...QUICK, outDir, rolldownOptions: {input: join(import.meta.dirname, 'studio.html')}},
  })
}
