import {createReadStream} from 'node:fs'

import type {Context} from 'hono'

import {readByteRange} from '../assets/byte-range.ts'
import {isKnownToClient, rangeOf, type Validators} from './conditional-request.ts'

/** What a URL stands for, for good: it never changes, whoever asks. */
export interface Representation extends Validators {
  mediaType: string
  /** Besides those that follow from the rest. */
  headers: Record<string, string>
  /** Called when it is known that the client does not have it. */
  read(): Promise<Content>
}

/** Bytes, whole or in part. */
export interface Content {
  size: number
  /** From the first byte to the last, both included. */
  part(first: number, last: number): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

const YEAR_IN_SECONDS = 31_536_000

/** Sends it whole, in part, or not at all where the client has it. */
export async function sendRepresentation(
  context: Context,
  representation: Representation,
): Promise<Response> {
  const {entityTag, modified, mediaType, read} = representation
  const requested = context.req.raw.headers
  const headers: Record<string, string> = {
    ...representation.headers,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': `public, max-age=${YEAR_IN_SECONDS}, immutable`,
    ETag: entityTag,
    'Last-Modified': modified.toUTCString(),
    ...(isInert(mediaType) ? {} : {'Content-Security-Policy': NOTHING_RUNS}),
  }
  if (isKnownToClient(requested, representation)) return respond(context, null, 304, headers)

  const {size, part} = await read()
  headers['Accept-Ranges'] = 'bytes'
  const range = readByteRange(rangeOf(context.req.method, requested, representation), size)
  if (range === 'unsatisfiable') {
    // Nobody is to keep this answer for a year.
    return respond(context, null, 416, {
      'Content-Range': `bytes */${size}`,
      'Access-Control-Allow-Origin': '*',
    })
  }
  const {first, last} = range ?? {first: 0, last: size - 1}
  if (range !== undefined) headers['Content-Range'] = `bytes ${first}-${last}/${size}`
  headers['Content-Type'] = mediaType
  headers['Content-Length'] = String(last - first + 1)
  const body = context.req.method === 'HEAD' ? null : part(first, last)
  return respond(context, body, range === undefined ? 200 : 206, headers)
}

/** The same for every page that asks, so nothing depends on the origin any more that the guard looked at. */
function respond(
  context: Context,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null,
  status: 200 | 206 | 304 | 416,
  headers: Record<string, string>,
): Response {
  context.res.headers.delete('Access-Control-Allow-Credentials')
  context.res.headers.delete('Vary')
  return context.newResponse(body, status, headers)
}

export function inMemory(bytes: Buffer): Content {
  const copy = new Uint8Array(bytes)
  return {size: bytes.length, part: (first, last) => copy.subarray(first, last + 1)}
}

export function fromFile({path, size}: {path: string; size: number}): Content {
  return {size, part: (first, last) => streamFile(path, first, last)}
}

function streamFile(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  const file = createReadStream(path, {start, end})
  const chunks: AsyncIterator<Uint8Array> = file[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void file.destroy(),
  })
}

/** Drawings keep their own styles and what is embedded in them; nothing else is loaded, and no script runs. */
const NOTHING_RUNS =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:"

/** Whether a browser shows this type without running anything in it. */
function isInert(mediaType: string): boolean {
  if (mediaType === 'application/pdf') return true
  return /^(image|video|audio|font)\//.test(mediaType) && !mediaType.startsWith('image/svg')
}
