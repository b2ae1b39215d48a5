import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'

/** Services that Chromium itself looks for (updates, sign-in, autofill), whatever page is open. Ours asks none of them. */
const BROWSERS_OWN = /^(?:CONNECT |\w+ https?:\/\/)(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com)[:/]/

export interface OffMachineCounter {
  /** For the browser's `proxy` option: everything that is not this machine goes there. */
  proxy: {server: string; bypass: string}
  /** First lines of the requests that tried to leave. */
  requests: string[]
  close: () => Promise<void>
}

/** A proxy that lets nothing through and writes down who tried: what a browser asks of it was meant to leave the machine. */
export async function startOffMachineCounter(): Promise<OffMachineCounter> {
  const requests: string[] = []
  const server = createServer((socket) => {
    socket.once('data', (chunk) => {
      const request = chunk.toString('latin1').split('\r\n', 1)[0] ?? ''
      if (!BROWSERS_OWN.test(request)) requests.push(request)
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n')
    })
    // The browser may hang up first; that is no failure of the test.
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    proxy: {server: `http://127.0.0.1:${port}`, bypass: 'localhost,*.localhost,127.0.0.1'},
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
