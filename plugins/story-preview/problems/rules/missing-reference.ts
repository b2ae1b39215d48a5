import type {ProblemRule} from '../problem-rule.ts'
import {referencesIn} from '../reading/references.ts'

/** A reference to a document that is gone leaves a gap on the page. */
export const missingReference: ProblemRule = {
  name: 'missing-reference',
  find: ({document, standing}) =>
    referencesIn(document)
      .filter(({publishedId}) => standing(publishedId) === 'missing')
      .map(({path, publishedId}) => ({
        grade: 'error',
        path,
        text: {key: 'problem.missing-reference', values: {id: publishedId}},
      })),
}
