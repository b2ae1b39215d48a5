import type {FieldPath} from './field-path.ts'

/** Where the cursor is in the form of each open document, told by the forms and asked for by their previews. */
export class FormFocus {
  readonly #paths = new Map<string, FieldPath>()
  readonly #listeners = new Set<() => void>()

  /** `[]` when the form is not being edited. */
  of(publishedId: string): FieldPath {
    return this.#paths.get(publishedId) ?? NOWHERE
  }

  tell(publishedId: string, path: FieldPath): void {
    if (path.length === 0) this.#paths.delete(publishedId)
    else this.#paths.set(publishedId, path)
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
}

const NOWHERE: FieldPath = []

/** One for the Studio: form and preview are in different panes, with nothing of ours around both. */
export const formFocus = new FormFocus()
