import type {Problem} from './problem.ts'

/** The problems found last. Knows no React: `subscribe` and `snapshot` fit `useSyncExternalStore`. */
export class ProblemList {
  #problems: readonly Problem[] = []
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly snapshot = (): readonly Problem[] => this.#problems

  /** Tells those who listen, unless nothing is different. */
  replace(problems: readonly Problem[]): void {
    if (JSON.stringify(problems) === JSON.stringify(this.#problems)) return
    this.#problems = problems
    for (const listener of this.#listeners) listener()
  }
}
