import {findByName, type SourceEntry, type Vocabulary} from '../vocabulary/vocabulary.ts'
import {CaptureError, quote} from './capture-error.ts'
import {reading, type Reading} from './notes.ts'
import type {RecognisedLine} from './recognise-lines.ts'

export interface StorySource {
  source: SourceEntry
  /** Initials of the editors, in the order of the source line. */
  signOffs: string[]
}

/** “lk”, or “lk(ac)”: who handled the story and who checked it. */
const SIGN_OFF = /^(\p{L}{1,4})(?:\((\p{L}{1,4})\))?$/u

/** “Source: Reuters/lk”: a known source, then sign-offs. Throws `CaptureError` for a source that is not known. */
export function readSource(line: RecognisedLine, vocabulary: Vocabulary): Reading<StorySource> {
  const [name = '', ...parts] = line.clean
    .slice('Source:'.length)
    .split('/')
    .map((part) => part.trim())
  const source = findByName(vocabulary.sources, name)
  if (source === undefined) {
    throw new CaptureError({
      code: 'unknown-name',
      what: `The source ${quote(name)} is not known.`,
      advice: 'Add it to seed/vocabulary/sources.json with its kind and how it is shown.',
      lines: [line.number],
    })
  }
  const marks = parts.map((part) => ({part, initials: initialsOf(part)}))
  const signOffs = [...new Set(marks.flatMap(({initials}) => initials))]
  const unread = marks.filter(({initials}) => initials.length === 0).map(({part}) => part)
  return reading({source, signOffs}, [
    {
      fates: [
        {
          line: line.number,
          fate: {
            fate: 'imported',
            into: [
              {document: 'source', path: 'name'},
              ...(signOffs.length === 0 ? [] : [{document: 'article', path: 'signOffs'}]),
            ],
          },
        },
      ],
      absent:
        signOffs.length === 0
          ? [{field: {document: 'article', path: 'signOffs'}, because: 'the source line has no initials'}]
          : [],
      warnings: unread.map((part) => ({
        lines: [line.number],
        message: `${quote(part)} on the source line is not initials; it was left out.`,
      })),
    },
  ])
}

function initialsOf(part: string): string[] {
  const match = SIGN_OFF.exec(part)
  return match === null ? [] : match.slice(1).filter((initials) => initials !== undefined)
}
