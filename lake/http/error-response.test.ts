import {Hono} from 'hono'
import {expect, test} from 'vitest'

import {InvalidSessionError} from '../accounts/account-errors.ts'
import {
  ActionFailedError,
  DatasetNotFoundError,
  ForbiddenError,
  InvalidRequestError,
  MutationFailedError,
  NotFoundError,
  PayloadTooLargeError,
  QueryParseError,
  UnauthorizedError,
  UnavailableError,
} from '../errors/lake-errors.ts'
import {respondToError} from './error-response.ts'

const conflict = {index: 0, error: {type: 'documentAlreadyExistsError', description: 'There is one'}}
const malformed = {index: 1, error: {type: 'validationError', description: 'No _type'}}

test.each([
  [new InvalidRequestError('m'), 400, plain(400, 'Bad Request')],
  [new UnauthorizedError('m'), 401, plain(401, 'Unauthorized')],
  [
    new InvalidSessionError('m', 'SIO-401-AEX'),
    401,
    {...plain(401, 'Unauthorized'), errorCode: 'SIO-401-AEX'},
  ],
  [new ForbiddenError('m'), 403, plain(403, 'Forbidden')],
  [new NotFoundError('m'), 404, plain(404, 'Not Found')],
  [
    new DatasetNotFoundError('d'),
    404,
    {statusCode: 404, error: 'Dataset not found', message: 'Dataset "d" does not exist in this lake'},
  ],
  [new PayloadTooLargeError('m'), 413, plain(413, 'Payload Too Large')],
  [new UnavailableError('m'), 503, plain(503, 'Service Unavailable')],
  [
    new QueryParseError('m', '*[', 1, 2),
    400,
    {error: {type: 'queryParseError', description: 'm', query: '*[', start: 1, end: 2}},
  ],
  [
    new MutationFailedError('m', [conflict]),
    409,
    {error: {type: 'mutationError', description: 'm', items: [conflict]}},
  ],
  [
    new ActionFailedError('m', [conflict, malformed]),
    400,
    {error: {type: 'actionError', description: 'm', items: [conflict, malformed]}},
  ],
  [
    new Error('a secret at line 7'),
    500,
    {
      statusCode: 500,
      error: 'Internal Server Error',
      message: 'The lake failed to answer; its log says why',
    },
  ],
])('%s is answered with %i', async (error, status, body) => {
  const {answer} = await respond(error)
  expect([answer.status, await answer.json()]).toEqual([status, body])
})

test('only failures of the lake are logged, and a passing one asks to come back', async () => {
  const passing = await respond(new UnavailableError('The disk is full'))
  const fault = await respond(new NotFoundError('No such document'))
  expect([passing.logged, passing.answer.headers.get('retry-after'), fault.logged]).toEqual([
    ['GET /data failed'],
    '1',
    [],
  ])
})

function plain(statusCode: number, error: string) {
  return {statusCode, error, message: 'm'}
}

async function respond(error: Error) {
  const logged: string[] = []
  const app = new Hono()
  app.get('/data', () => {
    throw error
  })
  app.onError((thrown, context) =>
    respondToError(thrown, context, {error: (message) => logged.push(message)}),
  )
  return {answer: await app.request('/data'), logged}
}
