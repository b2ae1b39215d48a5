import type {LookUp, PreviewDocument} from '../evaluate-page.ts'
import type {Finding} from './problem.ts'
import type {Standing} from './standing.ts'

/** What a rule looks at. Everything comes in from outside, so that a rule is a pure function of it. */
export interface ProblemSubject {
  /** The document as the form holds it: any field may be missing, half typed or of another type than its schema says. */
  readonly document: PreviewDocument
  /** Finds the documents it refers to, drafts first. */
  readonly lookUp: LookUp
  /** What stands for a published id; `undefined` while that is not known. */
  readonly standing: (publishedId: string) => Standing | undefined
  /** Published ids that the page looked for in vain, whether the document itself refers to them or another one does. */
  readonly missing: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** `undefined` until there is a page to measure in. */
  readonly measure: MeasureText | undefined
}

/** Width in CSS pixels of a text in a CSS `font`, such as `20px Arial`. */
export type MeasureText = (text: string, font: string) => number

/** One thing to look for. Never throws on a broken document; what it does throw is shown as a problem of its own. */
export interface ProblemRule {
  /** In kebab case, and no other rule's. */
  readonly name: string
  readonly find: (subject: ProblemSubject) => readonly Finding[]
}
