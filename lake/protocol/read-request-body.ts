import type {z} from 'zod'
import {InvalidRequestError} from '../errors/lake-errors.ts'
import {checkJson} from './check-json.ts'

/** Checks unchecked JSON against a schema; the `InvalidRequestError` says at which place what was expected. */
export function readRequestBody<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  name: string,
): z.output<Schema> {
  checkJson(value)
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const place = [name, ...(issue?.path ?? [])].map((part, at) =>
    at === 0 ? String(part) : typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  )
  throw new InvalidRequestError(`${place.join('')}: ${issue?.message ?? 'not valid'}`)
}
