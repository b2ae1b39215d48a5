/** The candidate that is nearest to what was written, if one is near enough to have been meant. */
export function closestTo(written: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map((candidate) => ({candidate, distance: editDistance(written.toLowerCase(), candidate.toLowerCase())}))
    .filter(({distance}) => distance <= Math.max(1, Math.floor(written.length / 3)))
    .toSorted((one, other) => one.distance - other.distance)
  return near[0]?.candidate
}

/** How many letters must be put in, taken out or replaced (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
