import type {Doc} from '@sanity/mutator'
import type {DatasetSnapshot} from '../../store/dataset-snapshot.ts'
import type {DocumentChange} from '../../store/log-entry.ts'
import {isStoredDocument, type StoredDocument} from '../../store/stored-document.ts'
import {documentIdProblem, publishedIdOf} from '../document-ids.ts'
import {documentEffects} from '../mendoza/document-effects.ts'
import type {DraftedDocument, PatchOperations, ResolvedMutation} from '../resolved-mutation.ts'
import {TextKeeper} from '../text/text-keeper.ts'
import {executeWithTextsThere} from '../text/texts-there.ts'
import {executeMutations, type TransactionStamp} from './execute-mutations.ts'
import {patchPathProblem} from './patch-path.ts'
import {alreadyExists, invalid, notFound, unexpectedRevision} from './refusal.ts'

interface WorkingDocument {
  before: StoredDocument | null
  /** The document so far, still with the `_rev` and `_updatedAt` it had before. */
  current: Doc | null
  mutations: ResolvedMutation[]
  texts: TextKeeper
  /** Place in the request of the mutation or action that last touched it. */
  index: number
}

/**
 * Collects the changes of one transaction and sees to the rules of single documents; nothing is stored. Methods take
 * the place of the mutation or action in its request, and throw `Refusal` naming it.
 */
export class TransactionBuilder {
  readonly stamp: TransactionStamp
  readonly #snapshot: DatasetSnapshot
  readonly #working = new Map<string, WorkingDocument>()
  /** Result of `changes`, until the next mutation. */
  #changes: DocumentChange[] | undefined

  constructor(snapshot: DatasetSnapshot, stamp: TransactionStamp) {
    this.#snapshot = snapshot
    this.stamp = stamp
  }

  get(id: string): Doc | undefined {
    const working = this.#working.get(id)
    return working ? (working.current ?? undefined) : this.#snapshot.get(id)
  }

  /** The dataset as the mutations so far leave it. */
  snapshot(): DatasetSnapshot {
    return this.#snapshot.with(new Map(this.#touched().map(({documentId, after}) => [documentId, after])))
  }

  create(index: number, document: DraftedDocument): void {
    if (this.get(document._id)) throw alreadyExists(index, document._id)
    this.#apply(index, document._id, {create: this.#prepared(index, document)})
  }

  /** Tells whether it created the document. */
  createIfNotExists(index: number, document: DraftedDocument): boolean {
    if (this.get(document._id)) return false
    this.#apply(index, document._id, {createIfNotExists: this.#prepared(index, document)})
    return true
  }

  createOrReplace(index: number, document: DraftedDocument): void {
    this.#apply(index, document._id, {createOrReplace: this.#prepared(index, document)})
  }

  /** Tells whether there was a document to delete. */
  delete(index: number, id: string): boolean {
    if (!this.get(id)) return false
    this.#apply(index, id, {delete: {id}})
    return true
  }

  patch(index: number, id: string, operations: PatchOperations): void {
    const before = this.get(id)
    if (!before) throw notFound(index, id)
    const problem = patchPathProblem(operations)
    if (problem !== undefined) throw invalid(index, problem)
    this.#apply(index, id, {patch: {id, ...operations}})
    const after = this.get(id)
    for (const name of ['_id', '_type'] as const) {
      if (after?.[name] !== before[name]) {
        throw invalid(index, `Cannot modify immutable attribute "${name}" of document "${id}"`)
      }
    }
    if (typeof after?._createdAt !== 'string') {
      throw invalid(index, `The patch leaves document "${id}" without a valid "_createdAt"`)
    }
  }

  /** Throws unless the document exists and was at this revision when the transaction began. */
  expectRevision(index: number, id: string, expected: string): void {
    const current = this.#snapshot.get(id)?._rev
    if (current !== expected) throw unexpectedRevision(index, id, current, expected)
  }

  /** What the transaction does to each document it touches, in the order in which it first touched them. */
  changes(): DocumentChange[] {
    this.#changes ??= this.#touched().map(({documentId, before, after, mutations}) => ({
      documentId,
      groupId: publishedIdOf(documentId),
      before,
      after,
      mutations,
      effects: documentEffects(before, after),
    }))
    return this.#changes
  }

  /** Text edits of the transaction that its own patches lose: by document, the patch that puts them back. */
  lostText(): Map<string, PatchOperations> {
    const entries = [...this.#working].flatMap(([id, {current, texts}]) => {
      const diffMatchPatch = current === null ? undefined : texts.lost(current)
      return diffMatchPatch === undefined ? [] : [[id, {diffMatchPatch}] as const]
    })
    return new Map(entries)
  }

  /** The place in the request of what last touched a document. */
  indexOf(documentId: string): number {
    return this.#working.get(documentId)?.index ?? 0
  }

  #touched() {
    return [...this.#working].flatMap(([documentId, {before, mutations}]) => {
      const after = executeMutations(before, mutations, this.stamp)
      // Made and deleted again: nothing happened.
      if (before === null && after === null) return []
      if (after !== null && !isStoredDocument(after)) {
        throw new TypeError(`The transaction leaves document "${documentId}" without its attributes`)
      }
      return [{documentId, before, after, mutations}]
    })
  }

  #prepared(index: number, document: DraftedDocument): DraftedDocument {
    const problem = documentIdProblem(document._id)
    if (problem !== undefined) throw invalid(index, problem)
    const {_rev, _updatedAt, _createdAt, ...content} = document
    return {...content, _createdAt: typeof _createdAt === 'string' ? _createdAt : this.stamp.timestamp}
  }

  #apply(index: number, id: string, requested: ResolvedMutation): void {
    const before = this.#snapshot.get(id) ?? null
    const working = this.#working.get(id) ?? {
      before,
      current: before,
      mutations: [],
      texts: new TextKeeper(),
      index,
    }
    const previous = working.current
    const {document, mutation} = this.#executed(index, id, previous, requested)
    working.current = document
    if ('patch' in mutation && previous !== null && document !== null) {
      const {id: _id, ...operations} = mutation.patch
      working.texts.note(operations, previous, document)
    } else {
      working.texts = new TextKeeper()
    }
    working.mutations.push(mutation)
    working.index = index
    this.#working.set(id, working)
    this.#changes = undefined
  }

  #executed(index: number, id: string, document: Doc | null, mutation: ResolvedMutation) {
    try {
      return executeWithTextsThere(document, mutation)
    } catch (error) {
      throw invalid(
        index,
        `Document "${id}" cannot be changed like this: ${error instanceof Error ? error.message : String(error)}`,
        error,
      )
    }
  }
}
