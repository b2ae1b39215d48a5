const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv'])

/** The language of a page whose documents name none. */
export const FALLBACK_LANGUAGE = 'en'

/** The first value that is a language tag (BCP 47), in its canonical form. */
export function languageTag(...candidates: readonly unknown[]): string {
  return candidates.map(canonicalTag).find((tag) => tag !== undefined) ?? FALLBACK_LANGUAGE
}

/** The writing direction of a language, for the `dir` attribute. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryLanguage(language)) ? 'rtl' : 'ltr'
}

const TERRITORIES: {readonly [language: string]: string} = {
  en: 'en_GB',
  zh: 'zh_CN',
  ms: 'ms_MY',
  ta: 'ta_IN',
  ar: 'ar_AR',
}

/** The `language_TERRITORY` that Open Graph asks for (ogp.me, `og:locale`). */
export function openGraphLocale(language: string): string | undefined {
  const territory = /-([A-Z]{2})(?:-|$)/.exec(language)?.[1]
  const primary = primaryLanguage(language)
  return territory === undefined ? TERRITORIES[primary] : `${primary}_${territory}`
}

/** The first part of a tag: “zh” of “zh-Hans”. */
export function primaryLanguage(language: string): string {
  return language.split('-')[0] ?? language
}

function canonicalTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  try {
    return Intl.getCanonicalLocales(value)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
