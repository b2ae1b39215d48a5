import type {FailureItem} from '../../errors/lake-errors.ts'

/** Why one mutation or action is refused; `index` is its place in the request. */
export class Refusal extends Error {
  readonly item: FailureItem

  constructor(index: number, error: FailureItem['error'], options?: ErrorOptions) {
    super(error.description, options)
    this.name = 'Refusal'
    this.item = {index, error}
  }
}

export function alreadyExists(index: number, id: string): Refusal {
  return new Refusal(index, {
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${id}" already exists`,
    id,
  })
}

export function notFound(index: number, id: string): Refusal {
  return new Refusal(index, {
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    id,
  })
}

export function unexpectedRevision(
  index: number,
  id: string,
  current: string | undefined,
  expected: string,
): Refusal {
  return new Refusal(index, {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID (${current === undefined ? 'it does not exist' : `"${current}"`}), expected "${expected}"`,
    id,
    ...(current === undefined ? {} : {currentRevisionID: current}),
    expectedRevisionID: expected,
  })
}

export function transactionExists(transactionId: string): Refusal {
  return new Refusal(0, {
    type: 'transactionAlreadyExistsError',
    description: `A transaction with the ID "${transactionId}" has already been committed. Give each transaction an ID of its own`,
    id: transactionId,
  })
}

/** Something malformed in one mutation or action, in words. */
export function invalid(index: number, description: string, cause?: unknown): Refusal {
  return new Refusal(index, {type: 'validationError', description}, {cause})
}

/** An action of a kind that this lake does not have. */
export function unsupported(index: number, description: string): Refusal {
  return new Refusal(index, {type: 'unsupportedActionError', description})
}
