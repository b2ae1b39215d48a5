import type {CaptureReport, FieldPath, LineFate} from '../report/capture-report.ts'
import type {Notes} from './notes.ts'
import type {CaptureLine} from './read-lines.ts'

/**
 * Makes the report: every line of the capture with its fate. A line without a fate, or with two, is a mistake in the
 * import itself and throws `TypeError`: nothing of a capture is ever lost in silence.
 */
export function buildReport(
  lines: readonly CaptureLine[],
  notes: Notes,
  documentIds: ReadonlyMap<string, string>,
): CaptureReport {
  const withId = (field: FieldPath): FieldPath => ({
    ...field,
    document: documentIds.get(field.document) ?? field.document,
  })
  const fates = new Map<number, LineFate>()
  for (const {line, fate} of notes.fates) {
    if (fates.has(line)) throw new TypeError(`Line ${line} of the capture was accounted for twice`)
    fates.set(line, fate)
  }
  return {
    lines: lines.map(({number, text}) => {
      const fate = fates.get(number)
      if (fate === undefined) throw new TypeError(`Line ${number} of the capture was not accounted for`)
      return {number, text, ...('into' in fate ? {...fate, into: fate.into.map(withId)} : fate)}
    }),
    assumptions: notes.assumptions.map((entry) => ({...entry, field: withId(entry.field)})),
    absent: notes.absent.map((entry) => ({...entry, field: withId(entry.field)})),
    warnings: notes.warnings.toSorted((left, right) => (left.lines[0] ?? 0) - (right.lines[0] ?? 0)),
  }
}
