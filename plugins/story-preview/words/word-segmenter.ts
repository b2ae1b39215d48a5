/** One for each language: making one takes longer than finding the words of a paragraph with it. */
const segmenters = new Map<string, Intl.Segmenter>()

/** Finds words by the rules of a language, those of languages without spaces included; of English where it is not known. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language)
  if (made !== undefined) return made
  const segmenter = new Intl.Segmenter(knownLocale(language), {granularity: 'word'})
  segmenters.set(language, segmenter)
  return segmenter
}

/** How many words of the language (BCP 47) a text has: no spaces, and no punctuation. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const {isWordLike} of wordSegmenter(language).segment(text)) if (isWordLike === true) count += 1
  return count
}

function knownLocale(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en'
  } catch (error) {
    if (error instanceof RangeError) return 'en'
    throw error
  }
}
