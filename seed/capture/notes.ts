import type {Absence, Assumption, LineFate, ReportWarning} from '../report/capture-report.ts'

export interface LineNote {
  /** Number of the line. */
  line: number
  fate: LineFate
}

/** What a step has to say about its lines. Document names in it are roles (`article`) until the ids are known. */
export interface Notes {
  fates: LineNote[]
  warnings: ReportWarning[]
  assumptions: Assumption[]
  absent: Absence[]
}

/** What every step of the import gives back: the value it read, and the account of how. */
export interface Reading<Value> {
  value: Value
  notes: Notes
}

/** `notes` is one list, not rest arguments: a capture can have more lines than a call has room for arguments. */
export function reading<Value>(value: Value, notes: readonly Partial<Notes>[]): Reading<Value> {
  return {value, notes: joinNotes(notes)}
}

export function joinNotes(all: readonly Partial<Notes>[]): Notes {
  return {
    fates: all.flatMap((notes) => notes.fates ?? []),
    warnings: all.flatMap((notes) => notes.warnings ?? []),
    assumptions: all.flatMap((notes) => notes.assumptions ?? []),
    absent: all.flatMap((notes) => notes.absent ?? []),
  }
}

export function imported(line: {number: number}, document: string, ...paths: readonly string[]): LineNote {
  return {line: line.number, fate: {fate: 'imported', into: fieldPaths(document, paths)}}
}

export function configuration(
  line: {number: number},
  document: string,
  ...paths: readonly string[]
): LineNote {
  return {line: line.number, fate: {fate: 'configuration', into: fieldPaths(document, paths)}}
}

/** A line that repeats what the page makes from a field: a copy, a fixed heading. */
export function derived(line: {number: number}, document: string, path: string, note: string): LineNote {
  return {line: line.number, fate: {fate: 'derived', into: fieldPaths(document, [path]), note}}
}

export function dropped(line: {number: number}, reason: string): LineNote {
  return {line: line.number, fate: {fate: 'dropped', reason}}
}

/** A line that is dropped and that a person should look at. */
export function droppedWithWarning(line: {number: number}, reason: string): Partial<Notes> {
  return {
    fates: [dropped(line, reason)],
    warnings: [{lines: [line.number], message: `Not imported: ${reason}.`}],
  }
}

function fieldPaths(document: string, paths: readonly string[]): {document: string; path: string}[] {
  return paths.map((path) => ({document, path}))
}
