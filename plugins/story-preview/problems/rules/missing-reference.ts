import type {Finding} from '../problem.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {referencesIn} from '../reading/references.ts'

/** A reference to a document that is gone leaves a gap on the page, also when another document makes it. */
export const missingReference: ProblemRule = {
  name: 'missing-reference',
  find: ({document, standing, missing}) => {
    const references = referencesIn(document)
    const own = references
      .filter(({publishedId}) => standing(publishedId) === 'missing')
      .map(({path, publishedId}): Finding => ({
        grade: 'error',
        path,
        text: {key: 'problem.missing-reference', values: {id: publishedId}},
      }))
    const elsewhere = missing
      .filter((id) => !references.some(({publishedId}) => publishedId === id))
      .map((id): Finding => ({
        grade: 'error',
        path: [],
        text: {key: 'problem.missing-reference.elsewhere', values: {id}},
      }))
    return [...own, ...elsewhere]
  },
}
