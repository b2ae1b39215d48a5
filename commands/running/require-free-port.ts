import {createServer} from 'node:net'

import {CommandError} from './command-error.ts'

/** Both, since the Studio listens on whichever of them `localhost` means. */
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1']

/** Refuses a port that cannot be used, before anything is started. `variable` is the setting that changes it. */
export async function requireFreePort(port: number, what: string, variable: string): Promise<void> {
  for (const address of LOOPBACK_ADDRESSES) {
    const fault = await tryToListen(port, address)
    if (fault === 'EADDRINUSE') {
      throw new CommandError(
        `Port ${port}, for ${what}, is taken. Stop what uses it (perhaps another Dateline), or set ${variable} to another port.`,
      )
    }
    if (fault === 'EACCES') {
      throw new CommandError(
        `Port ${port}, for ${what}, is not for this user to open. Set ${variable} to a port from 1024 up.`,
      )
    }
  }
}

/** Faults that say nothing about the port: a machine without IPv6 has no `::1`. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

function tryToListen(port: number, address: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(code)
      else if (code !== undefined && NO_SUCH_ADDRESS.has(code)) resolve(undefined)
      else reject(error)
    })
    server.listen(port, address, () => server.close(() => resolve(undefined)))
  })
}
