import {type FieldPath, isSamePath} from '../focus/field-path.ts'

/** What an editor of long text holds, which tells its form only after a pause in typing. */
export interface TypedText {
  readonly path: FieldPath
  /** All of the text, as its field will hold it. */
  readonly value: unknown
  /** Whether the form has been told: then the form's own value is on its way, and counts once it is there. */
  readonly isTold: boolean
}

/** What is being typed into the texts of each open document, told by their editors and asked for by their previews. */
export class TypedTexts {
  readonly #texts = new Map<string, readonly TypedText[]>()
  readonly #listeners = new Set<() => void>()

  /** The same array for as long as nothing is typed. */
  of(publishedId: string): readonly TypedText[] {
    return this.#texts.get(publishedId) ?? NONE
  }

  type(publishedId: string, path: FieldPath, value: unknown): void {
    this.#replace(publishedId, [...this.#others(publishedId, path), {path, value, isTold: false}])
  }

  /** The form has been told what was typed at `path`. */
  told(publishedId: string, path: FieldPath): void {
    const typed = this.of(publishedId).find((text) => isSamePath(text.path, path))
    if (typed !== undefined)
      this.#replace(publishedId, [...this.#others(publishedId, path), {...typed, isTold: true}])
  }

  /** Forgets what the form has been told: its own value is there. */
  forgetTold(publishedId: string): void {
    const texts = this.of(publishedId)
    if (texts.some(({isTold}) => isTold))
      this.#replace(
        publishedId,
        texts.filter(({isTold}) => !isTold),
      )
  }

  /** The editor at `path` is there no more. */
  leave(publishedId: string, path: FieldPath): void {
    const others = this.#others(publishedId, path)
    if (others.length < this.of(publishedId).length) this.#replace(publishedId, others)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  #others(publishedId: string, path: FieldPath): readonly TypedText[] {
    return this.of(publishedId).filter((text) => !isSamePath(text.path, path))
  }

  #replace(publishedId: string, texts: readonly TypedText[]): void {
    if (texts.length === 0) this.#texts.delete(publishedId)
    else this.#texts.set(publishedId, texts)
    for (const listener of this.#listeners) listener()
  }
}

const NONE: readonly TypedText[] = []

/** One for the Studio: form and preview are in different panes, with nothing of ours around both. */
export const typedTexts = new TypedTexts()
