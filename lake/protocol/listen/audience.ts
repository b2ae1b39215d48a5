import type {Identity} from '../lake-core.ts'

interface Member {
  dataset: string
  identity: Identity
  leave: (reason: string) => void
}

/** Everyone who listens, so that a dataset which closes can send them away. */
export class Audience {
  readonly #members = new Set<Member>()

  /** Starts a listener by `start` and keeps account of it until it is stopped; `farewell` tells it why it is sent away. */
  join(
    {dataset, identity}: {dataset: string; identity: Identity},
    farewell: (reason: string) => void,
    start: () => () => void,
  ): () => void {
    const stopListening = start()
    const stop = () => {
      this.#members.delete(member)
      stopListening()
    }
    const member: Member = {
      dataset,
      identity,
      leave: (reason) => {
        stop()
        farewell(reason)
      },
    }
    this.#members.add(member)
    return stop
  }

  dismiss(dataset: string, reason: string, concerns: (identity: Identity) => boolean): void {
    for (const member of this.#members) {
      if (member.dataset === dataset && concerns(member.identity)) member.leave(reason)
    }
  }
}
