import {join} from 'node:path'

import type {Environment} from '../../config/environment.ts'
import type {RunningSite} from '../../site/index.ts'
import type * as Site from '../../site/index.ts'
import {CommandError} from './command-error.ts'
import {explain, PROJECT_DIRECTORY} from './run-command.ts'
import {localClient} from './target-client.ts'

/** Serves the site from the embedded lake at `lakeUrl`. Throws `CommandError` where it cannot listen. */
export async function serveSite(environment: Environment, lakeUrl: string): Promise<RunningSite> {
  const {siteHost, sitePort} = environment
  // Its pages are JSX, which Node does not run by itself. Loaded here: the lake does not wait for it, nor does a hosted project.
  const {runnerImport} = await import('vite')
  const {module: site} = await runnerImport<typeof Site>(join(PROJECT_DIRECTORY, 'site/index.ts'), {
    root: PROJECT_DIRECTORY,
    configFile: false,
    logLevel: 'error',
  })
  try {
    return await site.startSite({
      client: localClient(environment, lakeUrl),
      lakeUrl,
      port: sitePort,
      host: siteHost,
      reportFailure: explain,
    })
  } catch (cause) {
    throw new CommandError(
      `Shared previews cannot be served at ${siteHost}, port ${sitePort}. Set SITE_HOST to an address of this machine and SITE_PORT to a free port.`,
      {cause},
    )
  }
}
