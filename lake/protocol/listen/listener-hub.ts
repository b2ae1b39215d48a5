import type {DatasetSnapshot} from '../../store/dataset-snapshot.ts'
import type {DocumentChange} from '../../store/log-entry.ts'

export interface CommittedTransaction {
  dataset: string
  transactionId: string
  timestamp: string
  author: string
  changes: readonly DocumentChange[]
  /** The dataset right after it. */
  snapshot: DatasetSnapshot
}

export type Listener = (transaction: CommittedTransaction) => void

/** Tells listeners of committed transactions, in the order of the commits, each one to all before the next. */
export class ListenerHub {
  readonly #listeners = new Map<Listener, number>()
  readonly #waiting: {place: number; transaction: CommittedTransaction}[] = []
  #published = 0
  #delivering = false

  /** From the next transaction on; returns the function that stops it. */
  add(listener: Listener): () => void {
    this.#listeners.set(listener, this.#published)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  publish(transaction: CommittedTransaction): void {
    this.#published += 1
    this.#waiting.push({place: this.#published, transaction})
    // A listener that commits in turn gets its transaction delivered after this one, by the loop already running.
    if (this.#delivering) return
    this.#delivering = true
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) this.#deliver(next)
    } finally {
      this.#delivering = false
    }
  }

  #deliver({place, transaction}: {place: number; transaction: CommittedTransaction}): void {
    for (const [listener, joined] of this.#listeners) {
      // It joined after the commit, and was greeted with what the commit made of the dataset.
      if (joined >= place) continue
      try {
        listener(transaction)
      } catch (error) {
        // The transaction is stored, so its author must not be told otherwise because of somebody else's connection.
        this.#listeners.delete(listener)
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }
}
