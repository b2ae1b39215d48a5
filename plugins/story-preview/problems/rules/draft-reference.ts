import type {ProblemRule} from '../problem-rule.ts'
import {referencesIn} from '../reading/references.ts'
import {titleOf} from '../reading/title-of.ts'

/** What the preview shows of a referenced draft or version, readers see only once that is published. */
export const draftReference: ProblemRule = {
  name: 'draft-reference',
  find: ({document, standing, lookUp}) =>
    referencesIn(document).flatMap(({path, publishedId}) => {
      const referenced = lookUp(publishedId)
      const shown = standing(publishedId)
      if (referenced == null || (shown !== 'draft' && shown !== 'version')) return []
      const values = {title: titleOf(referenced)}
      return [{grade: 'info', path, text: {key: `problem.draft-reference.${shown}`, values}}]
    }),
}
