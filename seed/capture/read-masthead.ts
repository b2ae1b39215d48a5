import type {Award} from '../documents/seed-document.ts'
import type {PlacedLine} from './divide-page.ts'
import {configuration, derived, droppedWithWarning, reading, type Notes, type Reading} from './notes.ts'

/** The award in the masthead: its title, then who gave it. Shortened copies come from the picture's text alternative. */
export function readMasthead(page: readonly PlacedLine[]): Reading<Award | undefined> {
  const lines = page.filter((line) => line.region === 'masthead' && line.kind === 'text')
  const [title] = lines
  if (title === undefined) {
    return reading(undefined, [
      {absent: [{field: {document: 'siteSettings', path: 'award'}, because: 'the masthead names no award'}]},
    ])
  }
  const awardedBy = lines.find((line) => line.clean !== title.clean)
  const award: Award = {
    title: title.clean,
    ...(awardedBy === undefined ? {} : {awardedBy: awardedBy.clean}),
  }
  return reading(
    award,
    lines.map((line) => accountFor(line, title, awardedBy)),
  )
}

function accountFor(line: PlacedLine, title: PlacedLine, awardedBy: PlacedLine | undefined): Partial<Notes> {
  if (line === title) return {fates: [configuration(line, 'siteSettings', 'award.title')]}
  if (line === awardedBy) return {fates: [configuration(line, 'siteSettings', 'award.awardedBy')]}
  if (line.clean === title.clean) {
    return {fates: [derived(line, 'siteSettings', 'award.title', `copy of line ${title.number}`)]}
  }
  if (awardedBy?.clean.endsWith(line.clean) === true) {
    const note = line.clean === awardedBy.clean ? 'copy' : 'shortened copy'
    return {
      fates: [derived(line, 'siteSettings', 'award.awardedBy', `${note} of line ${awardedBy.number}`)],
    }
  }
  return droppedWithWarning(line, 'the masthead has room for one award')
}
