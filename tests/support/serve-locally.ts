import {createServer, type RequestListener, type Server} from 'node:http'

export interface LocalServer {
  url: string
  close(): Promise<void>
}

/** Serves on a free port of this machine. */
export async function serveLocally(listener: RequestListener): Promise<LocalServer> {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port')
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
