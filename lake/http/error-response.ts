import type {Context} from 'hono'
import type {ContentfulStatusCode} from 'hono/utils/http-status'

import {isInvalidSessionError} from '../accounts/account-errors.ts'
import {
  ActionFailedError,
  ConflictError,
  DatasetNotFoundError,
  ForbiddenError,
  InvalidRequestError,
  isLakeError,
  MutationFailedError,
  NotFoundError,
  PayloadTooLargeError,
  QueryParseError,
  UnauthorizedError,
  UnavailableError,
} from '../errors/lake-errors.ts'
import type {LakeLogger} from './lake-logger.ts'

/** Turns an error into the status and body that Sanity's clients read (bodies A, B and C of the protocol). */
export function respondToError(error: unknown, context: Context, logger: LakeLogger): Response {
  const {status, body} = describeError(error)
  if (status >= 500) logger.error(`${context.req.method} ${context.req.path} failed`, error)
  if (status === 503) context.header('Retry-After', '1')
  return context.json(body, status)
}

interface ErrorDescription {
  status: ContentfulStatusCode
  body: object
}

function describeError(error: unknown): ErrorDescription {
  if (!isLakeError(error)) {
    return plainError(500, 'Internal Server Error', 'The lake failed to answer; its log says why')
  }
  if (error instanceof QueryParseError) {
    const {message, query, start, end} = error
    return {
      status: 400,
      body: {error: {type: 'queryParseError', description: message, query, start, end}},
    }
  }
  if (error instanceof MutationFailedError) return itemisedError('mutationError', error)
  if (error instanceof ActionFailedError) return itemisedError('actionError', error)
  if (error instanceof InvalidRequestError) return plainError(400, 'Bad Request', error.message)
  if (error instanceof UnauthorizedError) {
    const {status, body} = plainError(401, 'Unauthorized', error.message)
    return {status, body: isInvalidSessionError(error) ? {...body, errorCode: error.code} : body}
  }
  if (error instanceof ForbiddenError) return plainError(403, 'Forbidden', error.message)
  if (error instanceof DatasetNotFoundError) return plainError(404, 'Dataset not found', error.message)
  if (error instanceof NotFoundError) return plainError(404, 'Not Found', error.message)
  if (error instanceof ConflictError) return plainError(409, 'Conflict', error.message)
  if (error instanceof PayloadTooLargeError) return plainError(413, 'Payload Too Large', error.message)
  if (error instanceof UnavailableError) return plainError(503, 'Service Unavailable', error.message)
  return plainError(500, 'Internal Server Error', error.message)
}

function plainError(status: ContentfulStatusCode, error: string, message: string): ErrorDescription {
  return {status, body: {statusCode: status, error, message}}
}

/** Item types that say the request itself is malformed; every other one is a conflict with what the lake holds. */
export const malformedItemTypes: ReadonlySet<string> = new Set(['validationError', 'unsupportedActionError'])

function itemisedError(
  type: 'mutationError' | 'actionError',
  error: MutationFailedError | ActionFailedError,
): ErrorDescription {
  const malformed = error.items.some((item) => malformedItemTypes.has(item.error.type))
  return {
    status: malformed ? 400 : 409,
    body: {error: {type, description: error.message, items: error.items}},
  }
}
