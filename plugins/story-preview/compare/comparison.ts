/** Which version is looked at: the one at work, the published one, one beside the other, or what lies between them. */
export const COMPARISONS = ['working', 'published', 'both', 'changes'] as const

export type Comparison = (typeof COMPARISONS)[number]
