import {goToReadingPlace, type ReadingPlace, readingPlace} from '../modes/place/reading-place.ts'
import {CHANGES_STYLE} from './changes-style.ts'
import {markChanges} from './mark-changes.ts'
import type {ChangeLabels, ChangeSummary} from './marker.ts'
import {copyPage, type PageCopy, placeInCopy, placeInPage} from './page-copy.ts'

interface ChangesLayerOptions {
  /** The document of the page as it is now. */
  page: Document
  /** The document of the page that it is compared with. */
  before: Document
  labels: ChangeLabels
  /** Is told how the pages differ, now and whenever that changes. */
  onSummary: (summary: ChangeSummary) => void
}

/**
 * The page as it is now with its changes marked, in place of the page. It is a copy: the page itself is React's, stays
 * where it is out of sight, and is copied anew whenever it changes.
 */
export class ChangesLayer {
  readonly #options: ChangesLayerOptions
  readonly #layer: HTMLElement
  readonly #style: HTMLStyleElement
  readonly #observer = new MutationObserver((records) => this.#onMutations(records))
  #copies: PageCopy = new Map()
  #frame: number | undefined
  #current = 0

  constructor(options: ChangesLayerOptions) {
    const {page} = options
    const place = readingPlace(page)
    this.#options = options
    this.#layer = page.createElement('div')
    this.#layer.dataset['storyPreview'] = 'changes'
    this.#style = page.createElement('style')
    this.#style.dataset['storyPreview'] = 'changes'
    this.#style.textContent = CHANGES_STYLE
    page.head.append(this.#style)
    // First, so that whoever looks for the element of a field finds the one in sight.
    page.body.prepend(this.#layer)
    this.#draw(place)
  }

  remove(): void {
    const place = this.#placeInPage()
    this.#observer.disconnect()
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#layer.remove()
    this.#style.remove()
    if (place !== undefined) goToReadingPlace(this.#options.page, place)
  }

  /** Scrolls to a place that differs, the first being 1, and outlines it. */
  show(place: number): void {
    this.#current = place
    this.#outlineCurrent()
    this.#layer
      .querySelector(`[data-change-place="${place}"]`)
      ?.scrollIntoView({block: 'center', behavior: 'instant'})
  }

  #outlineCurrent(): void {
    for (const mark of this.#layer.querySelectorAll<HTMLElement>('[data-change-place]')) {
      mark.toggleAttribute('data-change-current', mark.dataset['changePlace'] === String(this.#current))
    }
  }

  /** Copies the page, marks what has changed, and shows what is read on the page at the same place. */
  #draw(place: ReadingPlace | undefined): void {
    const {page, before, labels, onSummary} = this.#options
    this.#observer.disconnect()
    const originals = [...page.body.children].filter(
      (element) => element !== this.#layer && element.localName !== 'script',
    )
    this.#copies = copyPage(originals)
    this.#layer.replaceChildren(...originals.map((element) => this.#copies.get(element) ?? ''))
    const summary = markChanges(before.body, this.#layer, page.documentElement.lang, labels)
    this.#numberPlaces()
    this.#outlineCurrent()
    const shown = place && placeInCopy(place, this.#copies)
    if (shown !== undefined) goToReadingPlace(page, shown)
    onSummary(summary)
    const everything = {subtree: true, childList: true, characterData: true, attributes: true}
    this.#observer.observe(page.body, everything)
    this.#observer.observe(before.body, everything)
  }

  /** What is read in the copy. */
  #placeInPage(): ReadingPlace | undefined {
    const place = readingPlace(this.#options.page)
    return place && placeInPage(place, this.#copies)
  }

  /** Places are counted as they are found, deletions first; readers go from the top of the page to its end. */
  #numberPlaces(): void {
    const numbers = new Map<string, number>()
    for (const mark of this.#layer.querySelectorAll<HTMLElement>('[data-change-place]')) {
      const found = mark.dataset['changePlace'] ?? ''
      const number = numbers.get(found) ?? numbers.size + 1
      numbers.set(found, number)
      mark.dataset['changePlace'] = String(number)
    }
  }

  #onMutations(records: readonly MutationRecord[]): void {
    // In the copy nothing happens but what its reader does: opening a menu, say.
    if (records.every(({target}) => this.#layer.contains(target))) return
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined
      this.#draw(this.#placeInPage())
    })
  }
}
