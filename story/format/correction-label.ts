/** What a correction can be. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'editorsNote', 'retraction'] as const

export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

const LABELS: {readonly [kind in CorrectionKind]: string} = {
  correction: 'Correction',
  clarification: 'Clarification',
  editorsNote: 'Editor’s note',
  retraction: 'Retraction',
}

/** The words over a correction. */
export function correctionLabel(kind: CorrectionKind): string {
  return LABELS[kind]
}
