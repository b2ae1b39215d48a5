import type {ProblemRule} from '../problem-rule.ts'
import {textOf} from '../reading/values.ts'

/** Without a headline a story has no title anywhere: not on its page, in search results or on cards. */
export const missingHeadline: ProblemRule = {
  name: 'missing-headline',
  find: ({document}) =>
    textOf(document['headline']) === undefined
      ? [{grade: 'error', path: ['headline'], text: {key: 'problem.missing-headline'}}]
      : [],
}
