import type {StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import type {Dateline} from '../format/dateline.ts'
import {positionKey} from './block-keys.ts'
import {readPicture} from './read-picture.ts'
import {readRelatedLinks} from './read-related-links.ts'
import {readTextBlock} from './read-text-block.ts'
import type {BodyBlock, TextBlock} from './story-view.ts'
import {objects, text} from './values.ts'

type Story = NonNullable<StoryByIdQueryResult>
type BlockResult = NonNullable<Story['body']>[number]

interface BodyContext {
  readonly dateline: Dateline | undefined
  readonly publishedAt: unknown
  /** The path of the story itself: it never links to itself. */
  readonly ownPath: string | undefined
}

/** The body's blocks in order, each with a key of its own; the first paragraph carries the dateline. */
export function readBody(body: Story['body'] | undefined, context: BodyContext): readonly BodyBlock[] {
  const taken = new Set<string>()
  const blocks = objects(body).map((block, index) =>
    readBlock(block, uniqueKey(block, index, taken), context),
  )
  return context.dateline === undefined ? blocks : withDateline(blocks, context.dateline)
}

/** The text of the body without pictures, links and marks, a line to each block. */
export function bodyText(body: readonly BodyBlock[]): string {
  return body
    .filter((block) => block._type === 'block')
    .map((block) => block.children.map((child) => (child._type === 'span' ? child.text : '')).join(''))
    .join('\n')
}

function readBlock(block: BlockResult, _key: string, context: BodyContext): BodyBlock {
  const type: string | undefined = text(block._type)
  switch (block._type) {
    case 'block':
      return readText(block, _key)
    case 'imageWithCredit':
      return {_key, _type: 'picture', picture: readPicture(block, context.publishedAt)}
    case 'relatedLinks':
      return {_key, ...readRelatedLinks(block, context.ownPath)}
    default:
      return {_key, _type: 'unknown', name: type ?? 'without a type'}
  }
}

type TextResult = Extract<BlockResult, {_type: 'block'}>

/** While a story is typed only one of its blocks is another object each time, and only that one is read again. */
const known = new WeakMap<TextResult, TextBlock>()

function readText(block: TextResult, _key: string): TextBlock {
  const last = known.get(block)
  if (last?._key === _key) return last
  const read = {_key, ...readTextBlock(block)}
  known.set(block, read)
  return read
}

/** React and the text renderer need keys that differ; documents made by hand lack or repeat them. */
function uniqueKey(block: BlockResult, index: number, taken: Set<string>): string {
  const own = text(block._key)
  let key = own === undefined || taken.has(own) ? positionKey(index) : own
  while (taken.has(key)) key += '-'
  taken.add(key)
  return key
}

function withDateline(blocks: readonly BodyBlock[], dateline: Dateline): readonly BodyBlock[] {
  const first = blocks.findIndex(
    (block) =>
      block._type === 'block' &&
      block.style === 'normal' &&
      block.listItem === undefined &&
      block.children.some((child) => child._type === 'span' && child.text.trim() !== ''),
  )
  return blocks.map((block, index) =>
    index === first && block._type === 'block' ? {...block, dateline} : block,
  )
}
