import {countWords} from '../words/word-segmenter.ts'

/** What screen readers say before a mark: they do not tell insertions and deletions by themselves. */
export interface ChangeLabels {
  inserted: string
  deleted: string
}

export interface ChangeSummary {
  /** Places on the page where something differs. */
  places: number
  insertedWords: number
  deletedWords: number
}

type Mark = 'inserted' | 'deleted'

/** Makes the marks of a page, and counts them. */
export class Marker {
  readonly #page: Document
  readonly #labels: ChangeLabels
  readonly #language: string
  #places = 0
  readonly #words = {inserted: 0, deleted: 0}

  constructor(page: Document, language: string, labels: ChangeLabels) {
    this.#page = page
    this.#language = language
    this.#labels = labels
  }

  /** Marks made from now on are of another place. */
  nextPlace(): void {
    this.#places += 1
  }

  /** Puts a mark around a text or picture of the page. */
  wrap(node: ChildNode, mark: Mark, isAlteration = false): void {
    const element = this.#element(mark, isAlteration, node.textContent ?? '')
    node.replaceWith(element)
    element.append(node)
  }

  /** A mark with a text that the page does not have any more. */
  deletion(text: string, isAlteration: boolean): Element {
    const element = this.#element('deleted', isAlteration, text)
    element.append(text)
    return element
  }

  summary(): ChangeSummary {
    return {
      places: this.#places,
      insertedWords: this.#words.inserted,
      deletedWords: this.#words.deleted,
    }
  }

  #element(mark: Mark, isAlteration: boolean, text: string): HTMLElement {
    const element = this.#page.createElement(mark === 'inserted' ? 'ins' : 'del')
    element.dataset['change'] = isAlteration ? 'altered' : mark
    element.dataset['changePlace'] = String(this.#places)
    element.dataset['changeLabel'] = this.#labels[mark]
    this.#words[mark] += countWords(text, this.#language)
    return element
  }
}
