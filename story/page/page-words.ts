/** The language of the page's own words (“Published”, “Source:”), wherever they stand inside a story in another one. */
export const PAGE_WORDS = {lang: 'en', dir: 'ltr'} as const
