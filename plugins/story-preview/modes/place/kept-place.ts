import {Component, type ReactNode} from 'react'

import {goToReadingPlace, type ReadingPlace, readingPlace} from './reading-place.ts'

interface KeptPlaceProps {
  page: Document | undefined
  /** Of the page's window, in CSS pixels. `undefined` on paper, where all of the page is in sight and nothing is scrolled. */
  width: number | undefined
  /** The page in its frame. */
  children: ReactNode
}

/**
 * Keeps what is being read at the top of the page's window when that gets another width. The same number of pixels from the
 * top would be elsewhere in the text, and be lost where the page is shorter than that.
 */
// A class: what is in sight has to be looked for before React gives the frame its new width, and hooks run afterwards.
export class KeptPlace extends Component<KeptPlaceProps> {
  /** `undefined` for the top of the page. */
  #place: ReadingPlace | undefined
  /** Where the page was brought to, in pixels: while it is there, nobody has gone to another place. */
  #broughtTo: number | undefined

  override getSnapshotBeforeUpdate({page, width}: KeptPlaceProps): null {
    if (page === undefined || width === undefined || width === this.props.width) return null
    const isThere = page.scrollingElement?.scrollTop === this.#broughtTo
    // An edit may have taken away what was read, or changes were marked anew.
    if (!isThere || this.#place?.element.isConnected === false) this.#place = readingPlace(page)
    return null
  }

  override componentDidUpdate(previous: KeptPlaceProps): void {
    const {page, width} = this.props
    if (page !== previous.page) this.#place = this.#broughtTo = undefined
    if (page === undefined || width === undefined || width === previous.width) return
    goToReadingPlace(page, this.#place)
    this.#broughtTo = page.scrollingElement?.scrollTop
  }

  override render(): ReactNode {
    return this.props.children
  }
}
