import {DESCRIPTION_LENGTH} from '../../../../story/index.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {textOf} from '../reading/values.ts'

/** Search results and cards cut a description that is longer than they show. */
export const longDescription: ProblemRule = {
  name: 'long-description',
  find: ({document}) => {
    const field = textOf(document['searchDescription']) === undefined ? 'standfirst' : 'searchDescription'
    const length = textOf(document[field])?.trim().length ?? 0
    if (length <= DESCRIPTION_LENGTH) return []
    const text = {key: `problem.long-description.${field}`, values: {length, limit: DESCRIPTION_LENGTH}}
    // A standfirst may well be longer where readers see it; a description is for search results alone.
    return [{grade: field === 'standfirst' ? 'info' : 'warning', path: [field], text}]
  },
}
