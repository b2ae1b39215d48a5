import {createServer} from 'node:net'

import {CommandError} from './command-error.ts'

/** Refuses a port that is in use, before anything is started. `variable` is the setting that changes it. */
export async function requireFreePort(port: number, what: string, variable: string): Promise<void> {
  const free = await new Promise<boolean>((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false)
      else if ('code' in error && error.code === 'EACCES') resolve(false)
      else reject(error)
    })
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
  if (!free) {
    throw new CommandError(
      `Port ${port}, for ${what}, is taken. Stop what uses it (perhaps another Dateline), or set ${variable} to another port.`,
    )
  }
}
