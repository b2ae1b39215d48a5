/** How a source is shown to readers: under the story, over it, or not at all. */
export type SourceDisplay = 'sourceLine' | 'byline' | 'hidden'

/** The line over the story (“By Reuters”), for sources shown as a byline. */
export function formatByline(name: string, display: SourceDisplay): string | undefined {
  return display === 'byline' ? `By ${name}` : undefined
}

/** The line under the story with the editors' initials, for sources shown there: “Reuters/lk”. */
export function formatSourceLine(
  name: string,
  signOffs: readonly string[],
  display: SourceDisplay,
): string | undefined {
  return display === 'sourceLine' ? [name, ...signOffs].join('/') : undefined
}
