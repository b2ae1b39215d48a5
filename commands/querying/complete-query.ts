/** What a query can be completed with. */
export interface Vocabulary {
  /** The project's own queries. */
  readonly queries: readonly string[]
  readonly types: readonly string[]
  readonly fields: readonly string[]
}

/** Functions and pipes of GROQ, as they are begun. */
export const GROQ_WORDS: readonly string[] = [
  'array::compact(',
  'array::intersects(',
  'array::join(',
  'array::unique(',
  'asc',
  'boost(',
  'coalesce(',
  'count(',
  'dateTime(',
  'defined(',
  'desc',
  'false',
  'in ',
  'length(',
  'lower(',
  'match ',
  'math::avg(',
  'math::max(',
  'math::min(',
  'math::sum(',
  'now()',
  'null',
  'order(',
  'path(',
  'pt::text(',
  'references(',
  'round(',
  'sanity::versionOf(',
  'score(',
  'select(',
  'string::split(',
  'string::startsWith(',
  'text::query(',
  'true',
  'upper(',
]

/** The completions of the end of a line, and the part of the line that they stand for: what `node:readline` asks for. */
export function completeQuery(line: string, vocabulary: Vocabulary): [completions: string[], part: string] {
  const typeName = /_type\s*(?:==|in\s*\[[^\]]*)\s*"(?<part>[\w.]*)$/.exec(line)?.groups?.['part']
  if (typeName !== undefined) {
    return [beginningWith(typeName, vocabulary.types).map((type) => `${type}"`), typeName]
  }
  if (isInString(line)) return [[], '']
  const word = /[\w:]*$/.exec(line)?.[0] ?? ''
  const isWholeLine = line.trimStart() === word
  // After a dot only a field can stand.
  const isField = line.at(-word.length - 1) === '.'
  const words = isField
    ? vocabulary.fields
    : [...(isWholeLine ? vocabulary.queries : []), ...vocabulary.fields, ...GROQ_WORDS]
  return [beginningWith(word, words), word]
}

function beginningWith(part: string, words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word.startsWith(part)))].toSorted()
}

function isInString(line: string): boolean {
  const outside = line.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
  return /["']/.test(outside)
}
