import type {FieldPath} from '../focus/field-path.ts'

/** How bad a problem is, the worst first: readers are misled or left out, readers are served badly, editors should know. */
export const GRADES = ['error', 'warning', 'info'] as const

export type Grade = (typeof GRADES)[number]

/** Words as they are, or a text of an i18n bundle; without a `namespace` of the plugin's own. */
export type ProblemText = string | TranslatedText

export interface TranslatedText {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly namespace?: string
}

/** What a rule found: how bad it is, the field to mend, and what to tell the editor. */
export interface Finding {
  readonly grade: Grade
  /** From the document's root; `[]` for the document as a whole. */
  readonly path: FieldPath
  readonly text: ProblemText
}

/** A finding with the name of the rule that made it, and an id that no other problem of the list has. */
export interface Problem extends Finding {
  readonly rule: string
  readonly id: string
}
