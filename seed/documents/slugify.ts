/** The longest slug the Studio's slug field makes. */
export const SLUG_MAX_LENGTH = 96

/**
 * Turns a title into a slug of `a–z`, `0–9` and single hyphens, at most 96 characters, cut between words.
 * Apostrophes close up (“China's” → “chinas”). Empty when the title has no Latin letter or digit.
 */
export function slugify(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return joinWords(words)
}

function joinWords(words: readonly string[]): string {
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > SLUG_MAX_LENGTH) return slug === '' ? word.slice(0, SLUG_MAX_LENGTH) : slug
    slug = longer
  }
  return slug
}
