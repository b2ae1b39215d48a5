import type {WordChange} from './diff-words.ts'
import type {Marker} from './marker.ts'

/** Marks in the text nodes of a block, in order, how their text differs from another. */
export function markWords(nodes: readonly Text[], changes: readonly WordChange[], marker: Marker): void {
  const cursor = new TextCursor(nodes)
  for (const change of changes) {
    if (change.kind === 'same') {
      cursor.take(change.text.length)
      continue
    }
    marker.nextPlace()
    switch (change.kind) {
      case 'inserted':
        for (const node of cursor.take(change.text.length)) marker.wrap(node, 'inserted')
        break
      case 'deleted':
        cursor.insert(marker.deletion(change.text, false))
        break
      case 'altered':
        cursor.insert(marker.deletion(change.before, true))
        for (const node of cursor.take(change.after.length)) marker.wrap(node, 'inserted', true)
        break
      default:
        assertUnreachable(change)
    }
  }
}

function assertUnreachable(change: never): never {
  throw new TypeError(`Unknown kind of change ${JSON.stringify(change)}`)
}

/** Goes through text nodes once, from their first character to their last, and splits them where it stops. */
class TextCursor {
  readonly #ahead: Text[]
  #last: Text | undefined

  constructor(nodes: readonly Text[]) {
    this.#ahead = [...nodes]
  }

  /** The nodes that hold exactly the next `length` characters. */
  take(length: number): Text[] {
    const taken: Text[] = []
    let missing = length
    while (missing > 0) {
      const node = this.#ahead.shift()
      if (node === undefined) break
      if (node.length > missing) this.#ahead.unshift(node.splitText(missing))
      missing -= node.length
      taken.push(node)
      this.#last = node
    }
    return taken
  }

  /** Puts an element between what was taken and what was not. */
  insert(element: Element): void {
    const next = this.#ahead[0]
    // After what was taken, and outside of a mark around it: an insertion beside a link is not in the link.
    if (this.#last === undefined) next?.before(element)
    else (this.#last.parentElement?.closest('[data-change]') ?? this.#last).after(element)
  }
}
