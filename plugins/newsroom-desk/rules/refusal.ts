import type {Embargo} from '../../../story/format/embargo.ts'

/** Why a story cannot be published as asked. Each is put in words where it is shown. */
export type Refusal =
  | {readonly type: 'embargo'; readonly embargo: Embargo}
  | {readonly type: 'slugTaken'; readonly slug: string; readonly claim: SlugClaim}
  /** A published correction was added, changed or removed, and readers would not be told. */
  | {readonly type: 'silentCorrection'; readonly texts: readonly string[]}
  | {readonly type: 'unexplainedCorrection'; readonly texts: readonly string[]}
  /** The editor gave another time of publication than the one readers know, and they would not be told. */
  | {readonly type: 'silentTime'}
  /** At `publishAt` the scheduled copy would replace what is published now. */
  | {readonly type: 'scheduled'; readonly publishAt: string}
  /** Between the choice and the act somebody published, or unpublished, the story. */
  | {readonly type: 'otherKind'; readonly offered: readonly string[]}

/** Another story that has an address, or once had it. */
export interface SlugClaim {
  readonly _id: string
  readonly headline: string | null
  readonly isCurrent: boolean
}
