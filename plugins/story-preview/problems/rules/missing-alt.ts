import type {ProblemRule} from '../problem-rule.ts'
import {picturesOf} from '../reading/pictures.ts'
import {textOf} from '../reading/values.ts'

/** A picture says what it shows, or that it adds nothing to the text (WCAG 2.2, 1.1.1). */
export const missingAlt: ProblemRule = {
  name: 'missing-alt',
  find: ({document}) =>
    picturesOf(document)
      .filter(({fields}) => fields['decorative'] !== true && textOf(fields['alt']) === undefined)
      .map(({path}) => ({grade: 'error', path: [...path, 'alt'], text: {key: 'problem.missing-alt'}})),
}
