import type {LookUp, PreviewDocument} from './evaluate-page.ts'
import {candidateIds} from './overlay-id.ts'
import type {ObserveDocument} from './studio-adapter.ts'

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
  #lookUp: LookUp = (publishedId) => this.#find(publishedId)

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

  /** Finds the document that stands for a published id. Another function whenever a document has changed. */
  readonly snapshot = (): LookUp => this.#lookUp

  close(): void {
    this.want([])
  }

  #find(publishedId: string): PreviewDocument | null | undefined {
    for (const id of candidateIds(publishedId, this.#perspectiveStack)) {
      const document = this.#stored.get(id)
      if (document === undefined) return undefined
      if (document !== null) return document
    }
    return null
  }

  #receive(id: string, document: PreviewDocument | null): void {
    if (!this.#observed.has(id)) return
    this.#stored.set(id, document)
    this.#lookUp = (publishedId) => this.#find(publishedId)
    for (const listener of this.#listeners) listener()
  }
}
