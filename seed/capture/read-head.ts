import {findByName, type Vocabulary} from '../vocabulary/vocabulary.ts'
import {CaptureError, quote} from './capture-error.ts'
import type {PlacedLine} from './divide-page.ts'
import {derived, droppedWithWarning, imported, reading, type Reading} from './notes.ts'

export interface Head {
  headline: string
  /** The section's name as the vocabulary spells it. */
  section: string
}

/** The section and the headline, each once: the page repeats both. Throws `CaptureError` when one is missing or unclear. */
export function readHead(page: readonly PlacedLine[], vocabulary: Vocabulary): Reading<Head> {
  const lines = page.filter((line) => line.region === 'head' && line.kind === 'text')
  const isSection = (line: PlacedLine) => findByName(vocabulary.sections, line.clean) !== undefined
  const sectionLines = lines.filter(isSection)
  const section = chooseSection(sectionLines, vocabulary)
  const otherLines = lines.filter((line) => !isSection(line))
  const headline = chooseHeadline(otherLines)
  return reading({headline: headline.clean, section}, [
    {
      fates: sectionLines.map((line) =>
        line === sectionLines[0]
          ? imported(line, 'section', 'name')
          : derived(line, 'section', 'name', 'the kicker over the headline is the section’s name'),
      ),
    },
    ...otherLines.map((line) => {
      if (line === headline) return {fates: [imported(line, 'article', 'headline')]}
      return line.clean === headline.clean
        ? {fates: [derived(line, 'article', 'headline', `copy of line ${headline.number}`)]}
        : droppedWithWarning(
            line,
            'unknown line over the text; is it a standfirst or a caption without credit?',
          )
    }),
  ])
}

function chooseSection(lines: readonly PlacedLine[], vocabulary: Vocabulary): string {
  const names = new Set(lines.flatMap((line) => findByName(vocabulary.sections, line.clean)?.name ?? []))
  const [name] = names
  if (name === undefined) {
    throw new CaptureError({
      code: 'missing-part',
      what: 'No line over the text is the name of a known section, like “World”.',
      advice: 'Copy the page from its top; add a new section’s name to seed/vocabulary/sections.json.',
    })
  }
  if (names.size > 1) {
    throw new CaptureError({
      code: 'ambiguous',
      what: `Several sections stand over the text: ${[...names].map(quote).join(', ')}.`,
      advice: 'Keep the one that the story belongs to.',
      lines: lines.map((line) => line.number),
    })
  }
  return name
}

/** The page prints its headline more often than any other line; a line that stands alone is it too. */
function chooseHeadline(lines: readonly PlacedLine[]): PlacedLine {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line.clean, (counts.get(line.clean) ?? 0) + 1)
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 0)
  const candidates = [...counts].filter(([, count]) => count === most).map(([text]) => text)
  const headline = lines.find((line) => line.clean === candidates[0])
  if (headline === undefined) {
    throw new CaptureError({
      code: 'missing-part',
      what: 'The capture has no headline over its date line.',
      advice: 'Copy the page again, from its top.',
    })
  }
  if (candidates.length > 1) {
    throw new CaptureError({
      code: 'ambiguous',
      what: `It is not clear which line is the headline: ${candidates.slice(0, 3).map(quote).join(', ')}.`,
      advice: 'Keep only the headline between the section and the picture.',
      lines: lines.map((line) => line.number),
    })
  }
  return headline
}
