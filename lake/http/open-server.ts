import {createServer, type Server} from 'node:http'
import {createSecureServer, type Http2SecureServer, type ServerHttp2Session} from 'node:http2'
import type {Socket} from 'node:net'

import {readErrorCode} from '../assets/storage-fault.ts'
import {InvalidLakeOptionError, LakePortTakenError} from './start-errors.ts'

const LOOPBACK = '127.0.0.1'
const CLOSING_GRACE_IN_MILLISECONDS = 2000
/** Longer than the pause between two edits: a connection that closes under a request costs the browser a retry. */
const KEEP_ALIVE_IN_MILLISECONDS = 65_000
const SWEEP_IN_MILLISECONDS = 10
/**
 * Of the URL and all headers. `@sanity/client` lets a listener's URL grow to 14,800 characters, which leaves a browser's headers
 * no room in Node's 16 KB.
 */
const MOST_BYTES_OF_HEADERS = 65_536

const http1Options = {
  keepAliveTimeout: KEEP_ALIVE_IN_MILLISECONDS,
  maxHeaderSize: MOST_BYTES_OF_HEADERS,
}

/** A certificate with its chain and its private key, both as PEM. */
export interface TlsCertificate {
  cert: string
  key: string
}

export interface OpenServer {
  server: Server | Http2SecureServer
  port: number
  /** Ends what is idle, lets requests under way finish, for two seconds. */
  stop(): Promise<void>
}

/**
 * Listens on the loopback address; `0` takes any free port. With a certificate it speaks HTTP/2, and HTTP/1.1 with who
 * does not, by TLS only; without one HTTP/1.1, since browsers speak HTTP/2 by TLS only. Throws `LakePortTakenError`, and
 * `InvalidLakeOptionError` for a certificate that is none.
 */
export async function openServer(port: number, tls: TlsCertificate | undefined): Promise<OpenServer> {
  return tls === undefined ? openPlainServer(port) : openSecureServer(port, tls)
}

async function openPlainServer(port: number): Promise<OpenServer> {
  const server = createServer(http1Options)
  const connections = trackConnections(server)
  return {
    server,
    port: await listen(server, port),
    stop: () =>
      stop(server, connections, {
        // A connection falls idle when its stream or request has ended, and browsers would keep it open.
        endIdle: () => server.closeIdleConnections(),
        endAll: () => server.closeAllConnections(),
      }),
  }
}

async function openSecureServer(port: number, tls: TlsCertificate): Promise<OpenServer> {
  const server = secureServer(tls)
  const connections = trackConnections(server)
  const sessions = new Set<ServerHttp2Session>()
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })
  return {
    server,
    port: await listen(server, port),
    stop: () =>
      stop(server, connections, {
        // Takes no new streams, and ends with the last one that is open.
        endIdle: () => sessions.forEach((session) => session.close()),
        endAll: () => connections.forEach((connection) => connection.destroy()),
      }),
  }
}

function secureServer({cert, key}: TlsCertificate): Http2SecureServer {
  try {
    return createSecureServer({cert, key, allowHTTP1: true, http1Options})
  } catch (cause) {
    throw new InvalidLakeOptionError(
      `The lake cannot start with this certificate: ${cause instanceof Error ? cause.message : String(cause)}. Give a certificate and its own private key, both as PEM`,
      {cause},
    )
  }
}

function listen(server: OpenServer['server'], port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error) => {
      reject(readErrorCode(cause) === 'EADDRINUSE' ? new LakePortTakenError(port, {cause}) : cause)
    }
    server.once('error', fail)
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

interface Ending {
  endIdle(): void
  endAll(): void
}

function stop(
  server: OpenServer['server'],
  connections: ReadonlySet<Socket>,
  {endIdle, endAll}: Ending,
): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => {
      endIdle()
      // One that never carried a request does not count as idle: browsers open those in advance.
      for (const connection of connections) if (connection.bytesRead === 0) connection.destroy()
    }, SWEEP_IN_MILLISECONDS)
    const force = setTimeout(endAll, CLOSING_GRACE_IN_MILLISECONDS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(force)
      resolve()
    })
  })
}

function trackConnections(server: OpenServer['server']): ReadonlySet<Socket> {
  const connections = new Set<Socket>()
  server.on('connection', (connection: Socket) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  return connections
}
