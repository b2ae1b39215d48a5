import type {JsonObject} from './json-object.ts'

/** A document on its way into the lake, as `@sanity/mutator` sees it. */
export interface DraftedDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/** Where array items go: JSONMatch path of the neighbour or of the items to replace. */
export type Insertion =
  | {before: string; items: unknown[]}
  | {after: string; items: unknown[]}
  | {replace: string; items: unknown[]}

/** What a patch does, keyed by JSONMatch path; executed in this order, see `@sanity/mutator`. */
export interface PatchOperations {
  setIfMissing?: JsonObject
  set?: JsonObject
  unset?: string[]
  diffMatchPatch?: Record<string, string>
  inc?: Record<string, number>
  dec?: Record<string, number>
  insert?: Insertion
}

/**
 * A mutation of one known document, complete enough for every client to execute it and get the same document:
 * ids are given, queries evaluated, `_createdAt` filled in.
 */
export type ResolvedMutation =
  | {create: DraftedDocument}
  | {createIfNotExists: DraftedDocument}
  | {createOrReplace: DraftedDocument}
  | {delete: {id: string}}
  | {patch: {id: string} & PatchOperations}
