import type {TopicEntry, Vocabulary} from '../vocabulary/vocabulary.ts'

export interface SplitTopics {
  topics: TopicEntry[]
  /** Runs of words that no known name covers, as captured. */
  unknown: string[]
}

/**
 * Splits “Vladimir Putin Xi Jinping Russia China” by known names: spaces alone do not say where a name ends. At each word
 * the longest known name wins (“South Korea” before “Korea”).
 */
export function splitTopics(text: string, vocabulary: Vocabulary): SplitTopics {
  const names = indexNames(vocabulary)
  const words = text.split(/\s+/).filter((word) => word !== '')
  const topics = new Set<TopicEntry>()
  const unknown: string[][] = []
  let lastWasUnknown = false
  for (let position = 0; position < words.length;) {
    const match = longestNameAt(words, position, names)
    if (match !== undefined) {
      topics.add(match.topic)
      position += match.length
      lastWasUnknown = false
      continue
    }
    const word = words[position] ?? ''
    if (lastWasUnknown) unknown.at(-1)?.push(word)
    else unknown.push([word])
    lastWasUnknown = true
    position += 1
  }
  return {topics: [...topics], unknown: unknown.map((run) => run.join(' '))}
}

interface NameIndex {
  byName: ReadonlyMap<string, TopicEntry>
  longest: number
}

function indexNames(vocabulary: Vocabulary): NameIndex {
  const byName = new Map(
    vocabulary.topics.flatMap((topic) =>
      [topic.name, ...topic.aliases].map((name): [string, TopicEntry] => [name, topic]),
    ),
  )
  const lengths = [...byName.keys()].map((name) => name.split(' ').length)
  return {byName, longest: Math.max(1, ...lengths)}
}

function longestNameAt(
  words: readonly string[],
  position: number,
  {byName, longest}: NameIndex,
): {topic: TopicEntry; length: number} | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const topic = byName.get(words.slice(position, position + length).join(' '))
    if (topic !== undefined) return {topic, length}
  }
  return undefined
}
