import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

import type {Hono} from 'hono'
import {type WebSocket, WebSocketServer} from 'ws'

import {DOOR_PATH} from '../door/door-messages.ts'
import {serveDoor} from '../door/serve-door.ts'
import {createPresenceRoom, type PresenceRoom} from '../presence/presence-room.ts'
import {servePresence} from '../presence/presence-socket.ts'
import type {LakeEnv} from './lake-env.ts'
import type {LakeServices} from './lake-services.ts'
import type {OpenServer} from './open-server.ts'

const MOST_BYTES_PER_MESSAGE = 256 * 1024

export interface SocketServer {
  /** Ends every socket, telling its browser that the lake goes away. */
  close(): void
}

/** Takes WebSockets at the door and at the presence rooms; refuses any that a strange page opens. */
export function acceptSockets(
  server: OpenServer['server'],
  app: Hono<LakeEnv>,
  services: LakeServices,
): SocketServer {
  const sockets = new WebSocketServer({noServer: true, maxPayload: MOST_BYTES_PER_MESSAGE})
  const rooms = new Map<string, PresenceRoom>()

  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const {host, origin} = request.headers
    const {originPolicy} = services
    if (host === undefined || !originPolicy.isOwnHost(host)) return refuse(connection, '403 Forbidden')
    if (origin !== undefined && !originPolicy.isAllowedOrigin(origin)) {
      return refuse(connection, '403 Forbidden')
    }
    const serve = findService(request.url ?? '', host, origin)
    if (serve === undefined) return refuse(connection, '404 Not Found')
    return sockets.handleUpgrade(request, connection, head, serve)
  })

  function findService(
    url: string,
    host: string,
    origin: string | undefined,
  ): ((socket: WebSocket) => void) | undefined {
    const [path = ''] = url.split('?', 1)
    if (path === DOOR_PATH) {
      return (socket) => serveDoor({socket, host, origin, respond: (request) => app.fetch(request)})
    }
    const dataset = /^\/v[^/]+\/socket\/([^/]+)$/.exec(path)?.[1]
    if (dataset === undefined || !services.core.datasets().some(({name}) => name === dataset))
      return undefined
    return (socket) =>
      servePresence({socket, room: roomOf(dataset), identify: (value) => services.accounts.identify(value)})
  }

  function roomOf(dataset: string): PresenceRoom {
    const room = rooms.get(dataset) ?? createPresenceRoom()
    rooms.set(dataset, room)
    return room
  }

  return {
    close() {
      for (const socket of sockets.clients) {
        socket.close(1001, 'The lake is closing')
        socket.terminate()
      }
      sockets.close()
    },
  }
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
