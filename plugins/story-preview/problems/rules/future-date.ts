import type {Finding} from '../problem.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {picturesOf} from '../reading/pictures.ts'

/** A time that has not come yet is a slip, or news that must not be out yet. */
export const futureDate: ProblemRule = {
  name: 'future-date',
  find: ({document, now}) => {
    const isFuture = (value: unknown) => typeof value === 'string' && Date.parse(value) > now
    const dates = ['publishedAt', 'updatedAt']
      .filter((field) => isFuture(document[field]))
      .map((field): Finding => ({
        grade: 'warning',
        path: [field],
        text: {key: `problem.future-date.${field}`},
      }))
    const pictures = picturesOf(document)
      .filter(({fields}) => isFuture(fields['dateCreated']))
      .map(({path}): Finding => ({
        grade: 'warning',
        path: [...path, 'dateCreated'],
        text: {key: 'problem.future-date.dateCreated'},
      }))
    return [...dates, ...pictures]
  },
}
