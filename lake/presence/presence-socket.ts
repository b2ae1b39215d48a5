import {randomUUID} from 'node:crypto'

import type {WebSocket} from 'ws'
import {z} from 'zod'

import {isLakeError} from '../errors/lake-errors.ts'
import type {Identity} from '../protocol/lake-core.ts'
import type {PresenceEvent, PresenceRoom} from './presence-room.ts'

const HEARTBEAT = '♥'
const HEARTBEAT_IN_MILLISECONDS = 30_000
const MOST_SUBSCRIPTIONS = 16

export interface PresenceSocketOptions {
  socket: WebSocket
  room: PresenceRoom
  /** Throws a `LakeError` for a token that stands for nobody. */
  identify: (authorization: string) => Identity
}

/** Speaks the Studio's presence protocol, JSON-RPC 2.0 over a WebSocket, with one browser tab. */
export function servePresence({socket, room, identify}: PresenceSocketOptions): void {
  const subscriptions = new Set<string>()
  let userId: string | undefined

  const send = (message: object) => socket.send(JSON.stringify({jsonrpc: '2.0', ...message}))
  const member = room.join((event: PresenceEvent) => {
    for (const subscription of subscriptions) {
      send({method: 'presence_subscription', params: {subscription, result: event}})
    }
  })
  const heartbeat = setInterval(() => socket.send(HEARTBEAT), HEARTBEAT_IN_MILLISECONDS)

  socket.on('message', (data) => {
    const request = parseRequest(String(data))
    if (request === undefined) {
      send({id: null, error: {code: -32600, message: 'The message is not a JSON-RPC 2.0 request'}})
      return
    }
    const outcome = answer(request)
    if (request.id !== undefined) send({id: request.id, ...outcome})
  })
  socket.on('close', () => {
    clearInterval(heartbeat)
    member.leave()
  })
  // A broken connection closes; that is where it is dealt with.
  socket.on('error', () => socket.terminate())

  function answer({method, params}: RpcRequest): {result: unknown} | {error: RpcError} {
    if (method === 'authorization') {
      const authorization = authorizationParams.safeParse(params)
      if (!authorization.success) return invalidParams(authorization.error)
      try {
        const identity = identify(authorization.data.authorization)
        userId = identity.role === 'anonymous' ? undefined : identity.id
        return {result: true}
      } catch (error) {
        if (!isLakeError(error)) throw error
        userId = undefined
        return {error: {code: 4001, message: error.message}}
      }
    }
    if (userId === undefined) return {error: {code: 4001, message: 'Send "authorization" first'}}
    return answerMember(userId, method, params)
  }

  function answerMember(
    user: string,
    method: string,
    params: unknown,
  ): {result: unknown} | {error: RpcError} {
    switch (method) {
      case 'presence_subscribe': {
        if (subscriptions.size >= MOST_SUBSCRIPTIONS) {
          return {
            error: {code: 4000, message: `A connection holds ${MOST_SUBSCRIPTIONS} subscriptions at most`},
          }
        }
        const subscription = randomUUID()
        subscriptions.add(subscription)
        return {result: subscription}
      }
      case 'presence_unsubscribe': {
        const parsed = unsubscribeParams.safeParse(params)
        if (!parsed.success) return invalidParams(parsed.error)
        return {result: subscriptions.delete(parsed.data.subscriptionId)}
      }
      case 'presence_rollcall': {
        const parsed = sessionParams.safeParse(params)
        if (!parsed.success) return invalidParams(parsed.error)
        member.rollCall(user, parsed.data.session)
        return {result: true}
      }
      case 'presence_announce': {
        const parsed = announceParams.safeParse(params)
        if (!parsed.success) return invalidParams(parsed.error)
        member.announce(user, parsed.data.data.sessionId, parsed.data.data.locations)
        return {result: true}
      }
      case 'presence_disconnect': {
        const parsed = sessionParams.safeParse(params)
        if (!parsed.success) return invalidParams(parsed.error)
        member.disconnect(user, parsed.data.session)
        return {result: true}
      }
      default:
        return {error: {code: -32601, message: `No method "${method}"`}}
    }
  }
}

interface RpcError {
  code: number
  message: string
}

const rpcRequest = z.object({
  jsonrpc: z.literal('2.0'),
  method: z.string(),
  params: z.unknown(),
  id: z.union([z.string(), z.number()]).optional(),
})
type RpcRequest = z.infer<typeof rpcRequest>

const session = z.string().min(1).max(256)
const authorizationParams = z.object({authorization: z.string()})
const sessionParams = z.object({session})
const unsubscribeParams = z.object({subscriptionId: z.string()})
const announceParams = z.object({
  data: z.object({sessionId: session, locations: z.array(z.unknown()).max(100)}),
})

function parseRequest(text: string): RpcRequest | undefined {
  try {
    return rpcRequest.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function invalidParams(error: z.ZodError): {error: RpcError} {
  return {error: {code: -32602, message: z.prettifyError(error)}}
}
