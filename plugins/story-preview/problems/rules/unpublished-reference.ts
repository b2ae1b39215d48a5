import type {ProblemRule} from '../problem-rule.ts'
import {referencesIn} from '../reading/references.ts'
import {titleOf} from '../reading/title-of.ts'

/** What was never published is on the preview's page and would be a gap on the readers'. */
export const unpublishedReference: ProblemRule = {
  name: 'unpublished-reference',
  find: ({document, standing, lookUp}) =>
    referencesIn(document).flatMap(({path, publishedId}) => {
      const referenced = lookUp(publishedId)
      if (referenced == null || standing(publishedId) !== 'unpublished') return []
      const values = {title: titleOf(referenced)}
      return [{grade: 'warning', path, text: {key: 'problem.unpublished-reference', values}}]
    }),
}
