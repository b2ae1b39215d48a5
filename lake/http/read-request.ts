import type {Context} from 'hono'
import {z} from 'zod'

import {InvalidRequestError, PayloadTooLargeError} from '../errors/lake-errors.ts'

/** Reads and checks a JSON body of at most `limit` bytes. `absent` is what stands for a body that is empty. */
export async function readJsonBody<Shape>(
  context: Context,
  limit: number,
  schema: z.ZodType<Shape>,
  absent?: Shape,
): Promise<Shape> {
  const text = await readText(context.req.raw.body, limit)
  if (text === '' && absent !== undefined) return absent
  return check(schema, parseJson(text, 'The request body'), 'The request body')
}

/** Checks a value from outside; `what` begins the sentence of the error. */
export function check<Shape>(schema: z.ZodType<Shape>, value: unknown, what: string): Shape {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InvalidRequestError(`${what} is not as expected. ${z.prettifyError(result.error)}`)
}

export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new InvalidRequestError(`${what} is not valid JSON`, {cause})
  }
}

/** A query parameter that is `true` or `false`; `fallback` when it is absent or empty. */
export function readFlag(context: Context, name: string, fallback: boolean): boolean {
  const value = readParameter(context, name)
  if (value === undefined) return fallback
  if (value === 'true' || value === 'false') return value === 'true'
  throw new InvalidRequestError(`Parameter "${name}" should be true or false, not "${value}"`)
}

/** A query parameter that is a whole number from 1 to `most`; `undefined` when it is absent or empty. */
export function readCount(context: Context, name: string, most: number): number | undefined {
  const value = readParameter(context, name)
  if (value === undefined) return undefined
  const count = Number(value)
  if (Number.isInteger(count) && count >= 1) return Math.min(count, most)
  throw new InvalidRequestError(`Parameter "${name}" should be a whole number from 1 on, not "${value}"`)
}

/** A query parameter; clients send unset ones as empty strings. */
export function readParameter(context: Context, name: string): string | undefined {
  const value = context.req.query(name)
  return value === '' ? undefined : value
}

/** Ids as they stand in a path: separated by commas. */
export function readIds(list: string): string[] {
  return list.split(',').filter((id) => id !== '')
}

/** GROQ parameters: `?$name=<JSON>`, named without the dollar sign. */
export function readGroqParameters(context: Context): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(context.req.query())
      .filter(([name]) => name.startsWith('$'))
      .map(([name, value]) => [name.slice(1), parseJson(value, `Parameter "${name}"`)]),
  )
}

async function readText(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit) throw new PayloadTooLargeError(`The request body is larger than ${limit} bytes`)
    text += decoder.decode(chunk, {stream: true})
  }
  return text + decoder.decode()
}
