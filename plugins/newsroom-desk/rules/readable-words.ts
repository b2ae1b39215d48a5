import type {StoredStory} from './editorial-record.ts'

/** Fields whose words readers read, in the order of the page. */
const READ_FIELDS = ['kicker', 'headline', 'standfirst', 'heroImage', 'dateline', 'body'] as const
/** Inside pictures, links and blocks, the properties whose words readers read. */
const READ_PROPERTIES = new Set(['text', 'caption', 'creditLine', 'alt', 'heading', 'title'])

/** Every word of the story that readers read, in the order of the page. */
export function readableWords(story: StoredStory): readonly string[] {
  return READ_FIELDS.flatMap((field) => wordsOf(story[field], true))
}

/** `isRead`: whether a text right here is one that readers read. */
function wordsOf(value: unknown, isRead: boolean): readonly string[] {
  if (typeof value === 'string') return isRead ? (value.match(/\S+/gu) ?? []) : []
  // The spans of a paragraph are one text: a word can run from one into the next.
  if (isParagraph(value)) return wordsOf(value.children.map(spanText).join(''), true)
  if (Array.isArray(value)) return value.flatMap((item: unknown) => wordsOf(item, false))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => wordsOf(inner, READ_PROPERTIES.has(name)))
}

function isParagraph(value: unknown): value is {children: readonly unknown[]} {
  return typeof value === 'object' && value !== null && 'children' in value && Array.isArray(value.children)
}

function spanText(span: unknown): string {
  if (typeof span !== 'object' || span === null || !('text' in span)) return ''
  return typeof span.text === 'string' ? span.text : ''
}
