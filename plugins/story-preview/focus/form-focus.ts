import type {FieldPath} from './field-path.ts'

/** Where the cursor is in the form of each open document, told by the forms and asked for by their previews. */
export class FormFocus {
  readonly #paths = new Map<string, FieldPath>()
  readonly #listeners = new Set<() => void>()

  /** Whether the document's form is on the screen. */
  isOpen(publishedId: string): boolean {
    return this.#paths.has(publishedId)
  }

  /** `[]` when the form is not being edited. */
  of(publishedId: string): FieldPath {
    return this.#paths.get(publishedId) ?? NOWHERE
  }

  tell(publishedId: string, path: FieldPath): void {
    this.#paths.set(publishedId, path)
    this.#notify()
  }

  leave(publishedId: string): void {
    this.#paths.delete(publishedId)
    this.#notify()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}

const NOWHERE: FieldPath = []

/** One for the Studio: form and preview are in different panes, with nothing of ours around both. */
export const formFocus = new FormFocus()
