import type {BodyBlock} from '../documents/seed-document.ts'
import {CaptureError} from './capture-error.ts'
import type {PlacedLine} from './divide-page.ts'
import {makeBlocks} from './make-blocks.ts'
import {derived, droppedWithWarning, reading, type Notes, type Reading} from './notes.ts'
import type {Head} from './read-head.ts'

export interface StoryText {
  dateline?: string
  body: BodyBlock[]
}

/** The story's text: one paragraph per line, the dateline out of the first, an empty block where related links were. */
export function readBody(page: readonly PlacedLine[], head: Head): Reading<StoryText> {
  const lines = page.filter((line) => line.region === 'body')
  const textLines = lines.filter((line) => line.kind === 'text')
  const first = textLines.find((line) => !isCopy(line, head))
  if (first === undefined) {
    throw new CaptureError({
      code: 'missing-part',
      what: 'There is no text between the date line and the source line.',
      advice: 'Copy the page again, whole.',
    })
  }
  const dateline = readDateline(first.clean)
  const blocks = makeBlocks(
    lines.filter((line) => line.kind === 'relatedMarker' || (line.kind === 'text' && !isCopy(line, head))),
    dateline,
  )
  return reading({...(dateline === undefined ? {} : {dateline}), body: blocks.value}, [
    blocks.notes,
    ...textLines.filter((line) => isCopy(line, head)).map((line) => accountForCopy(line, head)),
    ...page
      .filter((line) => line.kind === 'relatedMarker' && line.region !== 'body')
      .map((line) => droppedWithWarning(line, 'a “Related” heading outside the text')),
    dateline === undefined
      ? {
          absent: [
            {
              field: {document: 'article', path: 'dateline'},
              because: 'the first paragraph does not open with a place',
            },
          ],
        }
      : {},
  ])
}

/** A place in capitals and a colon, glued to the first words: “MOSCOW: ”, “NEW YORK/LONDON: ”. */
const DATELINE = /^(\p{Lu}[\p{Lu} .,'’/-]{1,58}): (?=\S)/u

/** What newsrooms print the same way and is no place. */
const NOT_A_PLACE = new Set([
  'WATCH',
  'READ',
  'LISTEN',
  'LIVE',
  'EXCLUSIVE',
  'UPDATE',
  'ANALYSIS',
  'COMMENTARY',
])

function readDateline(firstParagraph: string): string | undefined {
  const place = DATELINE.exec(firstParagraph)?.[1]
  return place === undefined || NOT_A_PLACE.has(place) ? undefined : place
}

/** Page furniture that slid into the text: the line says nothing that the page does not print already. */
function isCopy(line: PlacedLine, head: Head): boolean {
  return line.clean === head.headline || line.clean === head.section
}

function accountForCopy(line: PlacedLine, head: Head): Partial<Notes> {
  return {
    fates: [
      line.clean === head.headline
        ? derived(line, 'article', 'headline', 'the headline again, inside the text')
        : derived(line, 'section', 'name', 'the section again, inside the text'),
    ],
    warnings: [
      {
        lines: [line.number],
        message: 'The headline or the section stands inside the text; it was taken out.',
      },
    ],
  }
}
