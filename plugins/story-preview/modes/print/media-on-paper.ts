/** Features that are decided on paper, whatever the screen: a printer prints dark on light. */
const DECIDED: readonly (readonly [RegExp, boolean])[] = [
  [/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi, false],
  [/\(\s*prefers-color-scheme\s*:\s*light\s*\)/gi, true],
]

const ALWAYS = '(min-width: 0px)'
const NEVER = '(max-width: -1px)'

/**
 * A media query list that holds on a screen where the given one holds on paper of the same width. A screen cannot be
 * told that it is paper; its style sheets can.
 */
export function mediaOnPaper(queries: string): string {
  return queries
    .split(',')
    .map((query) => decided(mediaQueryOnPaper(query.trim())))
    .join(', ')
}

function mediaQueryOnPaper(query: string): string {
  const match = /^(?:(not|only)\s+)?([a-z-]+)(?=\s|$)(.*)$/is.exec(query)
  if (match === null) return query
  const [, modifier = '', type = '', conditions = ''] = match
  if (type.toLowerCase() === 'not') return query
  const holds = ['print', 'all'].includes(type.toLowerCase())
  if (modifier.toLowerCase() === 'not') return holds ? `not all${conditions}` : 'all'
  return holds ? `all${conditions}` : 'not all'
}

function decided(query: string): string {
  return DECIDED.reduce((text, [feature, holds]) => text.replaceAll(feature, holds ? ALWAYS : NEVER), query)
}
