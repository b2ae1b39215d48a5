/** The lake's failures as classes; `lake/http/` turns each into the status and body that Sanity's clients expect. */

export abstract class LakeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

export function isLakeError(error: unknown): error is LakeError {
  return error instanceof LakeError
}

/** The request is malformed: HTTP 400. The message says which part, and what it should be. */
export class InvalidRequestError extends LakeError {}

/** No valid session or token came with a request that needs one: HTTP 401. */
export class UnauthorizedError extends LakeError {}

/** The identity may not do this: HTTP 403. */
export class ForbiddenError extends LakeError {}

/** No such dataset: HTTP 404 with `error: "Dataset not found"`, which the Studio shows as a configuration error. */
export class DatasetNotFoundError extends LakeError {
  readonly dataset: string
  constructor(dataset: string) {
    super(`Dataset "${dataset}" does not exist in this lake`)
    this.dataset = dataset
  }
}

/** No such document, asset or route: HTTP 404. */
export class NotFoundError extends LakeError {}

/** What is to be made is there already: HTTP 409. */
export class ConflictError extends LakeError {}

/** The body is larger than the lake takes: HTTP 413. */
export class PayloadTooLargeError extends LakeError {}

/** At start-up: the data folder cannot be used. The message says why and what to do; no HTTP answer is made of it. */
export class DataFolderError extends LakeError {}

/** A passing fault (disk full, database busy): HTTP 503, which clients retry. Never a 4xx: editors would lose edits. */
export class UnavailableError extends LakeError {}

/** GROQ that does not parse: HTTP 400. `start` and `end` are offsets in UTF-16 units into `query`. */
export class QueryParseError extends LakeError {
  readonly query: string
  readonly start: number
  readonly end: number
  constructor(description: string, query: string, start: number, end: number) {
    super(description)
    this.query = query
    this.start = start
    this.end = end
  }
}

/** One failed mutation or action, as Sanity's clients read it. */
export interface FailureItem {
  index: number
  error: {type: string; description: string; [detail: string]: unknown}
}

/** A mutate request that was refused whole: HTTP 409 (or 400 where an item is malformed). */
export class MutationFailedError extends LakeError {
  readonly items: readonly FailureItem[]
  constructor(description: string, items: readonly FailureItem[], options?: ErrorOptions) {
    super(description, options)
    this.items = items
  }
}

/** An actions request that was refused whole: HTTP 409 (or 400 where an item is malformed). */
export class ActionFailedError extends LakeError {
  readonly items: readonly FailureItem[]
  constructor(description: string, items: readonly FailureItem[], options?: ErrorOptions) {
    super(description, options)
    this.items = items
  }
}
