import type {BodyBlock, TextBlock} from '../reading/story-view.ts'

/** One thing the body shows: a block, or a run of list items that make lists together. */
export type BodyGroup =
  | {readonly kind: 'block'; readonly key: string; readonly block: BodyBlock}
  | {readonly kind: 'list'; readonly key: string; readonly items: readonly TextBlock[]}

/** The blocks in order, with list items that follow one another taken together. */
export function groupBody(blocks: readonly BodyBlock[]): readonly BodyGroup[] {
  const groups: BodyGroup[] = []
  let items: TextBlock[] = []
  for (const block of blocks) {
    if (block._type !== 'block' || block.listItem === undefined) {
      items = []
      groups.push({kind: 'block', key: block._key, block})
    } else {
      if (items.length === 0) groups.push({kind: 'list', key: block._key, items})
      items.push(block)
    }
  }
  return groups
}
