/** Where a value of the capture now stands: a document and a path in it, in the Content Lake's path notation. */
export interface FieldPath {
  document: string
  path: string
}

/** What became of a line. `note` says what was changed on the way, when something was. */
export type LineFate =
  | {fate: 'imported' | 'derived' | 'configuration'; into: FieldPath[]; note?: string}
  | {fate: 'dropped'; reason: string}

export type ReportLine = {number: number; text: string} & LineFate

/** A value that the capture does not say and the import supposes. */
export interface Assumption {
  field: FieldPath
  value: string
  because: string
}

/** A field that the capture has nothing for; it is left empty. */
export interface Absence {
  field: FieldPath
  because: string
}

export interface ReportWarning {
  /** Numbers of the lines concerned; empty when it is about the whole capture. */
  lines: number[]
  message: string
}

/** The account of an import: every line once, in order, and all that was supposed, missing or doubtful. */
export interface CaptureReport {
  lines: ReportLine[]
  assumptions: Assumption[]
  absent: Absence[]
  warnings: ReportWarning[]
}
