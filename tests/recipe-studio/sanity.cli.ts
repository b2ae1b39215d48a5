import {defineCliConfig} from 'sanity/cli'

import {keepStudioOnMachine} from '../../config/keep-studio-on-machine.ts'
import {resolveTarget} from '../../config/target.ts'

const target = resolveTarget({
  projectId: undefined,
  dataset: undefined,
  lakeUrl: process.env['SANITY_STUDIO_LAKE_URL'] ?? '',
})

export default defineCliConfig({
  api: {projectId: target.projectId, dataset: target.dataset},
  deployment: {autoUpdates: false},
  vite: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), ...(target.kind === 'local' ? [keepStudioOnMachine(target)] : [])],
  }),
})
