/**
 * Every text in a value, one entry for each: strings, and the strings inside arrays and objects. Attributes that
 * begin with an underscore are not content. The spans of a Portable Text block make one text, so that a word with a
 * bold half is still a word.
 */
export function searchableTexts(value: unknown): string[] {
  const texts: string[] = []
  collect(value, texts)
  return texts
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, texts)
  else if (isBlock(value)) collectBlock(value, texts)
  else if (isPlainObject(value)) {
    for (const [name, field] of Object.entries(value)) if (!name.startsWith('_')) collect(field, texts)
  }
}

function collectBlock(block: Block, texts: string[]): void {
  texts.push(block.children.map((child) => (isSpan(child) ? child.text : ' ')).join(''))
  for (const child of block.children) if (!isSpan(child)) collect(child, texts)
  collect(block['markDefs'], texts)
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
