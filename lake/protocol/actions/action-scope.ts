import type {Doc} from '@sanity/mutator'
import {parseVersionId, type VersionId} from '../../groq/perspective/version-id.ts'
import type {StoredDocument} from '../../store/stored-document.ts'
import type {DraftedDocument} from '../resolved-mutation.ts'
import {keyDocument} from '../transaction/array-keys.ts'
import {invalid, notFound} from '../transaction/refusal.ts'
import type {TransactionBuilder} from '../transaction/transaction-builder.ts'
import {requireRoom, requireUnlocked} from './release-state.ts'

/** What an action works with. */
export interface ActionScope {
  builder: TransactionBuilder
  /** Place of the action in the request. */
  index: number
  /** Collects the ids whose history is to be forgotten. */
  purge: string[]
  generateKey: () => string
  /** What a deleted document was last, from the log; `null` when the log does not know it. */
  lastBeforeDeletion: (id: string) => StoredDocument | null
}

export function requireDocument({builder, index}: ActionScope, id: string): Doc {
  const document = builder.get(id)
  if (!document) throw notFound(index, id)
  return document
}

/** Refuses an id that is no draft or version, or one of another document than `publishedId`, or locked by its release. */
export function requireVersionId(
  scope: ActionScope,
  id: string,
  publishedId: string | undefined,
): Exclude<VersionId, {kind: 'published'}> {
  const {index} = scope
  const version = parseVersionId(id)
  if (version.kind === 'published') {
    throw invalid(
      index,
      `"${id}" is a published ID; a draft (drafts.<id>) or version (versions.<release>.<id>) is needed`,
    )
  }
  if (publishedId !== undefined && version.publishedId !== publishedId) {
    throw invalid(index, `"${id}" is not a draft or version of "${publishedId}"`)
  }
  if (version.kind === 'version') requireUnlocked(scope, version.release, id)
  return version
}

/** Makes a draft or version. A version needs its release. */
export function createDraftOrVersion(scope: ActionScope, document: DraftedDocument): void {
  const version = parseVersionId(document._id)
  if (version.kind === 'version') requireRoom(scope, version.release, document._id)
  scope.builder.create(scope.index, document)
}

export function requirePublishedId({index}: ActionScope, id: string): void {
  if (parseVersionId(id).kind !== 'published') throw invalid(index, `"${id}" is not a published ID`)
  if (id.startsWith('_.')) throw invalid(index, `"${id}" belongs to the lake and is no document to edit`)
}

/** The same content under another id; `_createdAt` stays, so that a document is as old as its first draft. */
export function withId(document: Doc, id: string): DraftedDocument {
  return {...document, _id: id}
}

export function keyedDocument({generateKey}: ActionScope, document: DraftedDocument): DraftedDocument {
  return keyDocument(document, generateKey)
}
