import type {StoredDocument} from './stored-document.ts'

/** Mendoza patches between the document before and after, both without `_rev`; `null` stands for no document. */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

/** What one transaction does to one document. At least one of `before` and `after` is a document. */
export interface DocumentChange {
  documentId: string
  /** The published id, shared by the drafts and versions of one document. */
  groupId: string
  before: StoredDocument | null
  after: StoredDocument | null
  /** Executed on `before` with @sanity/mutator, they give `after`. */
  mutations: unknown[]
  effects: Effects
}

export interface CommitInput {
  dataset: string
  transactionId: string
  /** ISO 8601 with milliseconds, in UTC. */
  timestamp: string
  author: string
  actions: readonly string[]
  changes: readonly DocumentChange[]
  /** Ids of documents whose content is to be removed from the log, this transaction's own deletion excepted. */
  purge: readonly string[]
}

export interface LoggedTransaction {
  /** Grows with every transaction of the file, whatever its dataset. */
  sequence: number
  id: string
  timestamp: string
  author: string
  actions: string[]
}

export interface LoggedChange {
  transaction: LoggedTransaction
  position: number
  documentId: string
  groupId: string
  previousRevision: string | undefined
  deleted: boolean
  mutations: unknown[]
  effects: Effects
}
