import {countWords} from '../../words/word-segmenter.ts'
import {type TextBlock, textBlocks, textOf} from '../page/text-blocks.ts'

/** The text of a page as a sub-editor reads it: one column, nothing beside it. */
export interface Copy {
  lang: string
  dir: string
  blocks: readonly CopyBlock[]
  /** In all blocks but the captions. */
  words: number
}

export interface CopyBlock {
  kind: 'headline' | 'heading' | 'paragraph' | 'quote' | 'item' | 'caption'
  text: string
}

/** Around the story, in it for readers to act on, or said to editors alone: no copy. */
const NO_COPY = 'nav, aside, form, footer, button, [aria-hidden="true"], [data-placeholder]'

/** Reads the story's own text: its `<article>`, or `<main>` where there is none, or everything. */
export function readCopy(page: Document): Copy {
  const story = page.querySelector('article') ?? page.querySelector('main') ?? page.body
  const lang = story.closest('[lang]')?.getAttribute('lang') ?? ''
  const blocks = textBlocks(story)
    .filter((block) => isCopy(block, story))
    .map((block) => ({kind: kindOf(block.element), text: textOf(block).replaceAll(/\s+/gu, ' ').trim()}))
  const words = blocks
    .filter(({kind}) => kind !== 'caption')
    .reduce((sum, {text}) => sum + countWords(text, lang), 0)
  return {lang, dir: story.closest('[dir]')?.getAttribute('dir') ?? 'auto', blocks, words}
}

function isCopy({element, nodes}: TextBlock, story: Element): boolean {
  const around = element.closest(NO_COPY)
  if (around !== null && story.contains(around)) return false
  // What is there for screen readers alone is a pixel wide.
  return nodes.some(({parentElement}) => (parentElement?.getBoundingClientRect().width ?? 0) > 1)
}

function kindOf(element: Element): CopyBlock['kind'] {
  if (element.closest('figcaption') !== null) return 'caption'
  if (element.localName === 'h1') return 'headline'
  if (/^h[2-6]$/.test(element.localName)) return 'heading'
  if (element.closest('blockquote') !== null) return 'quote'
  return element.closest('li') === null ? 'paragraph' : 'item'
}
