/** One text of a document: a string, or all that the spans of a Portable Text block say together. */
export interface SearchableText {
  text: string
  /** Whether it belongs to Portable Text: paragraphs and headings, and the captions of what stands between them. */
  inBody: boolean
}

/**
 * Every text in a value: strings, and the strings inside arrays and objects. Attributes that begin with an underscore
 * are not content. The spans of a Portable Text block make one text, so that a word with a bold half is still a word.
 */
export function searchableTexts(value: unknown): SearchableText[] {
  const texts: SearchableText[] = []
  collect(value, false, texts)
  return texts
}

function collect(value: unknown, inBody: boolean, texts: SearchableText[]): void {
  if (typeof value === 'string') texts.push({text: value, inBody})
  else if (Array.isArray(value)) {
    const isBody = inBody || value.some(isBlock)
    for (const item of value) collect(item, isBody, texts)
  } else if (isBlock(value)) collectBlock(value, texts)
  else if (isPlainObject(value)) {
    for (const [name, field] of Object.entries(value)) {
      if (!name.startsWith('_')) collect(field, inBody, texts)
    }
  }
}

function collectBlock(block: Block, texts: SearchableText[]): void {
  const text = block.children.map((child) => (isSpan(child) ? child.text : ' ')).join('')
  texts.push({text, inBody: true})
  for (const child of block.children) if (!isSpan(child)) collect(child, true, texts)
  collect(block['markDefs'], true, texts)
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
