/** Scripts that set no spaces between words: there each letter counts as a word, and a word asked for as a phrase. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`
const LETTER = String.raw`[[\p{L}\p{N}]--[${UNSPACED}]]`
const WORD = new RegExp(String.raw`${LETTER}+(?:['’]${LETTER}+)*|[${UNSPACED}]`, 'gv')

/**
 * Words of a text in order, without case and accents: "Café-owner’s" gives `cafe` and `owner's`, "北京大学" gives four
 * words.
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
  return folded.match(WORD) ?? []
}
