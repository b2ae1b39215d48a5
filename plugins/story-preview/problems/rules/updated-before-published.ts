import type {ProblemRule} from '../problem-rule.ts'

/** An update comes after what it updates. Equal times are fine: the page then shows one. */
export const updatedBeforePublished: ProblemRule = {
  name: 'updated-before-published',
  find: ({document: {publishedAt, updatedAt}}) =>
    typeof updatedAt === 'string' &&
    typeof publishedAt === 'string' &&
    Date.parse(updatedAt) < Date.parse(publishedAt)
      ? [{grade: 'error', path: ['updatedAt'], text: {key: 'problem.updated-before-published'}}]
      : [],
}
