import {defineCliConfig} from 'sanity/cli'

import {keepStudioOnMachine} from './config/keep-studio-on-machine.ts'
import {resolveTarget} from './config/target.ts'

const {SANITY_STUDIO_PROJECT_ID, SANITY_STUDIO_DATASET, SANITY_STUDIO_LAKE_URL, SANITY_STUDIO_SITE_URL} =
  process.env

/** Set by `npm run typegen -- --check`, which must not write where the types belong. */
const {DATELINE_TYPEGEN_TYPES} = process.env

const target = resolveTarget({
  projectId: SANITY_STUDIO_PROJECT_ID,
  dataset: SANITY_STUDIO_DATASET,
  lakeUrl: SANITY_STUDIO_LAKE_URL || 'http://localhost:3400',
})

export default defineCliConfig({
  api: {projectId: target.projectId, dataset: target.dataset},
  deployment: {autoUpdates: false},
  vite: (config) => ({
    ...config,
    define: {
      ...config.define,
      // A variable that is not set must read as empty in the browser, where there is no `process`.
      'process.env.SANITY_STUDIO_PROJECT_ID': JSON.stringify(SANITY_STUDIO_PROJECT_ID ?? ''),
      'process.env.SANITY_STUDIO_DATASET': JSON.stringify(SANITY_STUDIO_DATASET ?? ''),
      'process.env.SANITY_STUDIO_LAKE_URL': JSON.stringify(SANITY_STUDIO_LAKE_URL ?? ''),
      'process.env.SANITY_STUDIO_SITE_URL': JSON.stringify(SANITY_STUDIO_SITE_URL ?? ''),
    },
    optimizeDeps: {
      ...config.optimizeDeps,
      // Dependencies are bundled from here, before a page asks for one: found late, they make the page load again.
      entries: ['sanity.config.ts'],
    },
    plugins: [...(config.plugins ?? []), ...(target.kind === 'local' ? [keepStudioOnMachine(target)] : [])],
  }),
  typegen: {
    enabled: false,
    path: './queries/**/*.ts',
    schema: '.sanity/schema.json',
    generates: DATELINE_TYPEGEN_TYPES || 'queries/sanity.types.generated.ts',
    overloadClientMethods: true,
  },
})
