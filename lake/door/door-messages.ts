/**
 * The language of the one door: many streaming GET requests over one WebSocket, as JSON text frames. It exists
 * because a browser opens six connections per host over HTTP/1.1, and one open document listens on six streams.
 */

/** Where the door is, under the lake's URL. */
export const DOOR_PATH = '/v1/door'

export type DoorRequest =
  | {type: 'open'; stream: number; path: string; headers: Record<string, string>}
  | {type: 'abort'; stream: number}

export type DoorReply =
  | {type: 'head'; stream: number; status: number; contentType: string}
  | {type: 'data'; stream: number; text: string}
  | {type: 'end'; stream: number}
  | {type: 'failed'; stream: number}

/** Of a dataset by its name, or as a resource. */
const STREAM_PATH =
  /^\/v[^/]+\/(?:data\/(?:listen|live)\/|projects\/[^/]+\/datasets\/[^/]+\/(?:listen|live\/events)(?:\?|$))/

/** Whether a path with its query leads to a stream: only those go through the door. */
export function isStreamPath(path: string): boolean {
  return STREAM_PATH.test(path)
}

export function parseDoorRequest(text: string): DoorRequest | undefined {
  const message = parseRecord(text)
  if (message === undefined || typeof message['stream'] !== 'number') return undefined
  const {type, stream, path, headers} = message
  if (type === 'abort') return {type, stream}
  if (type !== 'open' || typeof path !== 'string' || !isStringRecord(headers)) return undefined
  return {type, stream, path, headers}
}

export function parseDoorReply(text: string): DoorReply | undefined {
  const message = parseRecord(text)
  if (message === undefined || typeof message['stream'] !== 'number') return undefined
  const {type, stream, status, contentType, text: chunk} = message
  if (type === 'end' || type === 'failed') return {type, stream}
  if (type === 'data' && typeof chunk === 'string') return {type, stream, text: chunk}
  if (type !== 'head' || typeof status !== 'number' || typeof contentType !== 'string') return undefined
  return {type, stream, status, contentType}
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string')
}
