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
  /** Equal for two tries of the same request. */
  requestDigest: string
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

/** That a transaction touched a document, without what it did. */
export interface LoggedTouch {
  transaction: LoggedTransaction
  documentId: string
  groupId: string
  /** Absent when the transaction created the document. */
  previousRevision: string | undefined
  deleted: boolean
}

export interface LoggedChange extends LoggedTouch {
  mutations: unknown[]
  effects: Effects
}

/** Document ids in the order of their characters, from the first to just before the last. */
export interface IdRange {
  from: string
  before: string
}

/** Transactions that touched any of some documents; all bounds are inclusive. */
export interface LogSelection {
  /** `undefined` for those of all documents. */
  documentIds: readonly string[] | undefined
  /** Adds what the transactions did to other documents. */
  wholeTransactions: boolean
  fromSequence: number
  toSequence: number
  /** ISO 8601 with milliseconds, in UTC, as in the log. */
  fromTime: string | undefined
  toTime: string | undefined
  authors: readonly string[] | undefined
  newestFirst: boolean
  /** Counts transactions. */
  limit: number | undefined
}
