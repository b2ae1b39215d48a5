/** A dateline: the place as written and the words set before the story's first. */
export interface Dateline {
  /** “Moscow” */
  readonly place: string
  /** “MOSCOW” */
  readonly capitals: string
}

/** House style of a dateline in the story's language; a colon or dash typed after the place is dropped, the page adds its own. */
export function formatDateline(place: string, language: string): Dateline | undefined {
  const name = place
    .replace(/\s+/gu, ' ')
    .replace(/[\s:：—–-]+$/u, '')
    .trim()
  return name === '' ? undefined : {place: name, capitals: name.toLocaleUpperCase(language)}
}
