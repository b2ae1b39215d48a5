import type {StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import {storyPath} from '../format/addresses.ts'
import {safeLinkUrl} from '../format/safe-url.ts'
import type {MarkDefinition, TextBlock, TextSpan, UnknownInline} from './story-view.ts'
import {finite, objects, oneOf, text, texts} from './values.ts'

type BlockResult = NonNullable<NonNullable<StoryByIdQueryResult>['body']>[number]
type TextBlockResult = Extract<BlockResult, {_type: 'block'}>
type MarkResult = NonNullable<TextBlockResult['markDefs']>[number]
type ChildResult = NonNullable<TextBlockResult['children']>[number]

const DECORATORS: readonly string[] = ['strong', 'em']
const DEEPEST_LIST = 6

/** A paragraph, heading, quote or list item. What the page has no form for becomes a plain paragraph or plain words. */
export function readTextBlock(block: TextBlockResult): Omit<TextBlock, '_key'> {
  const markDefs = objects(block.markDefs)
    .map(readMark)
    .filter((mark) => mark !== undefined)
  const knownMarks = new Set([...DECORATORS, ...markDefs.map((mark) => mark._key)])
  const children = objects(block.children).map((child, index) => readChild(child, index, knownMarks))
  const listItem = oneOf(['bullet', 'number'], block.listItem)
  if (listItem !== undefined) {
    return {_type: 'block', style: 'normal', listItem, level: listLevel(block.level), markDefs, children}
  }
  const style = oneOf(['normal', 'h2', 'h3', 'blockquote'], block.style) ?? 'normal'
  return {_type: 'block', style, markDefs, children}
}

function readMark(mark: MarkResult): MarkDefinition | undefined {
  const key = text(mark._key)
  if (key === undefined || DECORATORS.includes(key)) return undefined
  if (mark._type === 'link') return {_type: 'link', _key: key, href: safeLinkUrl(mark.href)}
  if (mark._type === 'storyLink') {
    const slug = text(mark.slug)
    return {_type: 'link', _key: key, href: slug === undefined ? undefined : storyPath(slug)}
  }
  return undefined
}

function readChild(
  child: ChildResult,
  index: number,
  knownMarks: ReadonlySet<string>,
): TextSpan | UnknownInline {
  const type: string | undefined = text(child._type)
  const key = `${index}`
  if (type !== 'span') return {_type: 'unknown', _key: key, name: type ?? 'without a type'}
  return {
    _type: 'span',
    _key: key,
    text: typeof child.text === 'string' ? child.text : '',
    marks: texts(child.marks).filter((mark) => knownMarks.has(mark)),
  }
}

/** Lists deeper than anyone reads would nest the page without end. */
function listLevel(level: unknown): number {
  return Math.min(Math.max(Math.trunc(finite(level) ?? 1), 1), DEEPEST_LIST)
}
