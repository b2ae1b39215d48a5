import {createServer} from 'node:http'

import {getRequestListener} from '@hono/node-server'

import {createSiteApp, type SiteOptions} from './create-site-app.ts'

export interface SiteServerOptions extends SiteOptions {
  port: number
  /** The network address to listen on: `localhost` for this machine only, `0.0.0.0` for everyone who can reach it. */
  host: string
}

export interface RunningSite {
  close(): Promise<void>
}

/** Serves the site. Rejects with the system's error when the address or port cannot be had. */
export function startSite({port, host, ...options}: SiteServerOptions): Promise<RunningSite> {
  const app = createSiteApp(options)
  const server = createServer(getRequestListener(app.fetch, {overrideGlobalObjects: false}))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      server.on('error', options.reportFailure)
      resolve({close})
    })
  })
}
