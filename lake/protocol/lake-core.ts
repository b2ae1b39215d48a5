/**
 * What the lake can do, with no word of HTTP or SQL: the seam between `lake/http/` (which speaks URLs, headers
 * and status codes) and `lake/protocol/` (which implements these functions over `lake/store/` and `lake/groq/`).
 */

import type {ArraySelector, ContentSourceMap} from '../groq/source-map/content-source-map.ts'
import type {CopyRecord} from '../store/copy-table.ts'
import type {StoredDocument} from '../store/stored-document.ts'
import type {SyncTag} from './live/sync-tags.ts'
import type {SetTimer} from './releases/release-scheduler.ts'
import type {SystemGroup} from './system-groups.ts'

export type {CopyRecord, StoredDocument}

/** Who asks. The lake's HTTP layer finds it from the token or session; `anonymous` reads published documents only. */
export interface Identity {
  id: string
  role: 'administrator' | 'anonymous'
}

export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[]

export interface QueryRequest {
  dataset: string
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  /** With it, the answer tells where its values come from, and the map's paths lead into arrays this way. */
  sourceMap?: ArraySelector | undefined
  identity: Identity
}

export interface QueryAnswer {
  result: unknown
  /** Live events bring one of them when a change can have altered the result. */
  syncTags: SyncTag[]
  resultSourceMap?: ContentSourceMap
  /** Whole milliseconds spent in evaluation. */
  ms: number
}

export interface DocumentsRequest {
  dataset: string
  ids: readonly string[]
  /** For each id what there is of its group: the published document, then its draft, then its versions. */
  includeAllVersions?: boolean
  excludeContent: boolean
  identity: Identity
}

export interface DocumentsAnswer {
  documents: StoredDocument[]
  omitted: {id: string; reason: 'existence' | 'permission'}[]
}

export interface ForeignReferencesRequest {
  dataset: string
  /** Of the document, its draft or a version of it. */
  documentId: string
}

export interface MutateRequest {
  dataset: string
  /** Unchecked, as parsed from the body: `protocol/` checks it and throws `InvalidRequestError`. */
  mutations: unknown
  transactionId: string | undefined
  dryRun: boolean
  autoGenerateArrayKeys: boolean
  identity: Identity
}

export type MutationOperation = 'create' | 'update' | 'delete' | 'none'

export interface MutateAnswer {
  transactionId: string
  /** `document` is the document after the transaction, absent when it was deleted. */
  results: {id: string; operation: MutationOperation; document?: StoredDocument}[]
}

export interface ActionsRequest {
  dataset: string
  /** Unchecked, as parsed from the body. */
  actions: unknown
  transactionId: string | undefined
  dryRun: boolean
  identity: Identity
}

export interface ListenRequest {
  dataset: string
  query: string
  params: Record<string, unknown>
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** `false` restricts the listener to published documents. */
  includeAllVersions: boolean
  visibility: 'query' | 'transaction'
  effectFormat: 'mendoza' | undefined
  /** The `Last-Event-ID` of a client that resumes. */
  lastEventId: string | undefined
  identity: Identity
}

/** One server-sent event, not yet serialised: `data` is sent as JSON. */
export interface ListenEvent {
  event: 'welcome' | 'welcomeback' | 'reset' | 'mutation' | 'channelError' | 'disconnect'
  id?: string
  data: unknown
}

export interface LiveRequest {
  dataset: string
  /** Changes of drafts, versions and the lake's own documents too. */
  includeDrafts: boolean
  /** The `Last-Event-ID` of a client that comes back. */
  lastEventId: string | undefined
  identity: Identity
}

/** As `ListenEvent`. The id is a position in the dataset's log, to come back from. */
export interface LiveEvent {
  event: 'welcome' | 'message' | 'restart' | 'goaway'
  id: string
  data: {tags?: SyncTag[]; reason?: string}
}

export interface TransactionsRequest {
  dataset: string
  /** `undefined` for the log of the whole dataset. */
  ids: readonly string[] | undefined
  excludeContent: boolean
  excludeMutations: boolean
  includeIdentifiedDocumentsOnly: boolean
  effectFormat: 'mendoza' | undefined
  reverse: boolean
  limit: number | undefined
  fromTransaction: string | undefined
  toTransaction: string | undefined
  fromTime: string | undefined
  toTime: string | undefined
  authors: readonly string[] | undefined
  identity: Identity
}

export interface TransactionLogEntry {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  mutations?: unknown[]
  effects?: Record<string, {apply: unknown[]; revert: unknown[]}>
}

export interface DocumentsAtRequest {
  dataset: string
  ids: readonly string[]
  at: {revision: string} | {time: string} | {lastRevision: true}
  identity: Identity
}

export interface DocumentEventsRequest {
  dataset: string
  id: string
  limit: number
  cursor: string | undefined
  identity: Identity
}

export interface DocumentEventsAnswer {
  events: Record<string, unknown[]>
  nextCursor: string
}

export interface ReleaseEventsRequest {
  dataset: string
  /** The name of the release. */
  id: string
  limit: number
  cursor: string | undefined
  identity: Identity
}

export interface ReleaseEventsAnswer {
  events: unknown[]
  nextCursor: string
}

export interface DatasetRecord {
  name: string
  aclMode: 'public' | 'private'
  createdAt: string
  /** The dataset whose comments and tasks this one holds; `null` for a dataset of content. */
  addonFor: string | null
}

export interface ExportRequest {
  dataset: string
  /** Only documents of these types; `undefined` for all. */
  types: readonly string[] | undefined
  identity: Identity
}

export interface CopyDatasetRequest {
  source: string
  target: string
  /** With it, revisions stay as they are; without it, one transaction makes all documents. */
  withHistory: boolean
  /** Releases and the versions of documents in them. */
  withReleases: boolean
  identity: Identity
}

/** Every method throws the classes of `lake/errors/`; a full disk or a busy database is `UnavailableError`. */
export interface LakeCore {
  readonly projectId: string
  datasets(): DatasetRecord[]
  createDataset(name: string, aclMode: DatasetRecord['aclMode']): DatasetRecord
  setAclMode(name: string, aclMode: DatasetRecord['aclMode']): DatasetRecord
  /** The dataset for comments and tasks about a dataset, made at the first call. */
  setUpAddonDataset(dataset: string): DatasetRecord
  /**
   * With its documents and their history, and with its add-on dataset; their listeners are sent away. Answers with the
   * names of what was deleted.
   */
  deleteDataset(name: string): string[]
  /**
   * Copies documents. `copyFiles` is to make the files of the source those of the target as well: it is called when the request
   * is found to be in order, and once more for what was uploaded in the meantime.
   */
  copyDataset(request: CopyDatasetRequest, copyFiles: () => Promise<void>): Promise<CopyRecord>
  copy(id: string): CopyRecord | undefined
  /** What was copied, newest first. */
  copies(offset: number, limit: number): CopyRecord[]
  query(request: QueryRequest): Promise<QueryAnswer>
  documents(request: DocumentsRequest): DocumentsAnswer
  /** Documents of content in other datasets of this lake that refer to one here, weakly or not. */
  foreignReferences(request: ForeignReferencesRequest): {dataset: string; documentId: string}[]
  /** All documents that the identity may read, as they are at this moment, in the order of their ids. */
  exportDocuments(request: ExportRequest): Iterable<StoredDocument>
  /** Resolves once the transaction is durable and its listeners have been told. */
  mutate(request: MutateRequest): Promise<MutateAnswer>
  act(request: ActionsRequest): Promise<{transactionId: string}>
  /** Calls `sink` with `welcome` (or `welcomeback`, `reset`) first; returns the function that stops it. */
  listen(request: ListenRequest, sink: (event: ListenEvent) => void): () => void
  /** Calls `sink` with `welcome` (or `restart`) first, and with `goaway` last when the dataset closes. */
  live(request: LiveRequest, sink: (event: LiveEvent) => void): () => void
  transactions(request: TransactionsRequest): TransactionLogEntry[]
  documentsAt(request: DocumentsAtRequest): {documents: StoredDocument[]}
  documentEvents(request: DocumentEventsRequest): DocumentEventsAnswer
  releaseEvents(request: ReleaseEventsRequest): ReleaseEventsAnswer
  /** Writes the database of all datasets, as it is now, to a new file. */
  copyDatabase(file: string): void
  close(): void
}

/** What makes a lake deterministic in tests. */
export interface LakeCoreOptions {
  projectId: string
  /** Datasets made at first start, `production` as a rule. */
  datasets: readonly string[]
  /** Folder for `lake.sqlite` (made if absent), or `:memory:`. */
  dataDirectory: string
  /** Where assets are served, without a slash at the end: the `url` of those uploaded at another port leads there. */
  assetBaseUrl?: string
  clock?: () => Date
  /** Makes transaction ids and document ids. */
  generateId?: () => string
  /** Makes `_key`s of array items. */
  generateKey?: () => string
  /** Waits until a scheduled release is due. */
  setTimer?: SetTimer
  /** Takes what keeps a scheduled release from being published and is no fault of the release. */
  reportFailure?: (message: string, cause: unknown) => void
  /** The roles that queries for `system.group` documents find; none unless given. */
  systemGroups?: () => readonly SystemGroup[]
}
