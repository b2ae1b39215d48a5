import {alignBlocks} from './align-blocks.ts'
import {diffWords} from './diff-words.ts'
import {markWords} from './mark-words.ts'
import {type ChangeLabels, type ChangeSummary, Marker} from './marker.ts'
import {pageBlocks} from './page-blocks.ts'
import {placeDeletions} from './place-deletions.ts'

/**
 * Marks in `after`, a copy of a page that may be written into, how its words and pictures differ from those of
 * `before`: with `<ins>` and `<del>`, so that they are told apart by those who do not see them, too.
 */
export function markChanges(
  before: Element,
  after: Element,
  language: string,
  labels: ChangeLabels,
): ChangeSummary {
  const alignments = alignBlocks(pageBlocks(before), pageBlocks(after))
  const marker = new Marker(after.ownerDocument, language, labels)
  // Before anything is marked: what is looked up for them are the page's own elements.
  placeDeletions(before, after, alignments, marker)
  for (const {before: earlier, after: later} of alignments) {
    if (later === undefined || earlier?.text === later.text) continue
    if (later.name === 'img') {
      marker.nextPlace()
      marker.wrap(later.element, 'inserted', earlier !== undefined)
    } else if (earlier === undefined) {
      marker.nextPlace()
      for (const node of later.nodes) if (node.data.trim() !== '') marker.wrap(node, 'inserted')
    } else {
      markWords(later.nodes, diffWords(earlier.text, later.text, language), marker)
    }
  }
  return marker.summary()
}
