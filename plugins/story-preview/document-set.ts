import type {LookUp, PreviewDocument} from './evaluate-page.ts'
import {candidateIds} from './overlay-id.ts'
import type {Standing} from './problems/standing.ts'
import type {ObserveDocument} from './studio-adapter.ts'

/** What is known of the documents around the previewed one. */
export interface KnownDocuments {
  /** Finds the document that stands for a published id. */
  readonly lookUp: LookUp
  /** How it stands for it; `undefined` while that is not known. */
  readonly standing: (publishedId: string) => Standing | undefined
}

/**
 * The documents a preview depends on, observed live. Knows no React: `subscribe` and `snapshot` fit
 * `useSyncExternalStore`, and `want` says which published ids matter now.
 */
export class DocumentSet {
  readonly #observe: ObserveDocument
  readonly #perspectiveStack: readonly string[]
  readonly #fail: (error: unknown) => void
  readonly #observed = new Map<string, () => void>()
  readonly #stored = new Map<string, PreviewDocument | null>()
  readonly #listeners = new Set<() => void>()
  #known = this.#whatIsKnown()

  constructor(observe: ObserveDocument, perspectiveStack: readonly string[], fail: (error: unknown) => void) {
    this.#observe = observe
    this.#perspectiveStack = perspectiveStack
    this.#fail = fail
  }

  /** Observes exactly these published ids from now on; what is known of those that stay is kept. */
  want(publishedIds: Iterable<string>): void {
    const wanted = new Set([...publishedIds].flatMap((id) => candidateIds(id, this.#perspectiveStack)))
    for (const [id, stop] of this.#observed) {
      if (wanted.has(id)) continue
      stop()
      this.#observed.delete(id)
      this.#stored.delete(id)
    }
    for (const id of wanted) {
      if (this.#observed.has(id)) continue
      this.#observed.set(id, () => {})
      const stop = this.#observe(id, (document) => this.#receive(id, document ?? null), this.#fail)
      this.#observed.set(id, stop)
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Another object, with other functions, whenever a document has changed. */
  readonly snapshot = (): KnownDocuments => this.#known

  close(): void {
    this.want([])
  }

  #find(publishedId: string): PreviewDocument | null | undefined {
    for (const id of candidateIds(publishedId, this.#perspectiveStack)) {
      const document = this.#stored.get(id)
      if (document === undefined) return undefined
      if (document !== null) return isToBeUnpublished(document) ? null : document
    }
    return null
  }

  #standing(publishedId: string): Standing | undefined {
    const shown = this.#find(publishedId)
    if (shown === undefined) return undefined
    if (shown === null) return 'missing'
    if (shown._id === publishedId) return 'published'
    if (shown._id.startsWith('versions.')) return 'version'
    const published = this.#stored.get(publishedId)
    if (published === undefined) return undefined
    return published === null ? 'unpublished' : 'draft'
  }

  #whatIsKnown(): KnownDocuments {
    return {lookUp: (id) => this.#find(id), standing: (id) => this.#standing(id)}
  }

  #receive(id: string, document: PreviewDocument | null): void {
    if (!this.#observed.has(id)) return
    this.#stored.set(id, document)
    this.#known = this.#whatIsKnown()
    for (const listener of this.#listeners) listener()
  }
}

/** A version that its release unpublishes with: from then on there is no such document. */
function isToBeUnpublished(document: PreviewDocument): boolean {
  const system = document['_system']
  return typeof system === 'object' && system !== null && 'delete' in system && system.delete === true
}
