/** One text of a document: a string, or all that the spans of a Portable Text block say together. */
export interface SearchableText {
  text: string
  /**
   * Whether the document says it of itself: in an attribute of its own, in whatever languages, and not in a list, in the caption
   * of a picture or in Portable Text.
   */
  isOwn: boolean
}

/**
 * Every text in a value: strings, and the strings inside arrays and objects. Attributes that begin with an underscore
 * are not content. The spans of a Portable Text block make one text, so that a word with a bold half is still a word.
 */
export function searchableTexts(value: unknown): SearchableText[] {
  const texts: SearchableText[] = []
  collect(value, true, texts)
  return texts
}

function collect(value: unknown, isOwn: boolean, texts: SearchableText[]): void {
  if (typeof value === 'string') texts.push({text: value, isOwn})
  else if (Array.isArray(value)) {
    for (const item of value) collect(item, isOwn && isTranslation(item), texts)
  } else if (isBlock(value)) collectBlock(value, texts)
  else if (isPlainObject(value)) {
    for (const field of contentOf(value)) {
      collect(field, isOwn && (!isPlainObject(field) || holdsOnlyTexts(field)), texts)
    }
  }
}

function collectBlock(block: Block, texts: SearchableText[]): void {
  const text = block.children.map((child) => (isSpan(child) ? child.text : ' ')).join('')
  texts.push({text, isOwn: false})
  for (const child of block.children) if (!isSpan(child)) collect(child, false, texts)
  collect(block['markDefs'], false, texts)
}

/** A text in one of several languages, as in `[{_key: 'en', value: 'Minutes'}]`. */
function isTranslation(item: unknown): boolean {
  return isPlainObject(item) && typeof item['value'] === 'string' && holdsOnlyTexts(item)
}

/** As a slug does, and an object that has an attribute for each language. */
function holdsOnlyTexts(value: Record<string, unknown>): boolean {
  return contentOf(value).every((field) => typeof field === 'string')
}

function contentOf(value: Record<string, unknown>): unknown[] {
  return Object.entries(value).flatMap(([name, field]) => (name.startsWith('_') ? [] : [field]))
}

interface Block {
  children: unknown[]
  [field: string]: unknown
}

function isBlock(value: unknown): value is Block {
  return isPlainObject(value) && typeof value['_type'] === 'string' && Array.isArray(value['children'])
}

function isSpan(value: unknown): value is {text: string} {
  return isPlainObject(value) && value['_type'] === 'span' && typeof value['text'] === 'string'
}

/** GROQ's date-times and paths are objects with a prototype of their own; they hold no text. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
