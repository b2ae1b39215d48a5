import type {ProblemRule} from './problem-rule.ts'
import {draftReference} from './rules/draft-reference.ts'
import {missingReference} from './rules/missing-reference.ts'
import {unpublishedReference} from './rules/unpublished-reference.ts'

/** Rules for documents of any schema. */
export const referenceRules: readonly ProblemRule[] = [missingReference, unpublishedReference, draftReference]
