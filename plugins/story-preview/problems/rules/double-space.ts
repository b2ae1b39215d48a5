import type {ProblemRule} from '../problem-rule.ts'
import {excerpt} from '../reading/excerpt.ts'
import {proseOf} from '../reading/prose.ts'

/** Between words; U+00A0 counts, since it looks the same. */
const DOUBLE_SPACE = /(?<=\S)[ \u00A0]{2,}(?=\S)/u

export const doubleSpace: ProblemRule = {
  name: 'double-space',
  find: ({document}) =>
    proseOf(document).flatMap(({path, text}) => {
      const index = text.search(DOUBLE_SPACE)
      if (index === -1) return []
      const values = {
        excerpt: excerpt(text, index).replace(DOUBLE_SPACE, (spaces) => '␣'.repeat(spaces.length)),
      }
      return [{grade: 'info', path, text: {key: 'problem.double-space', values}}]
    }),
}
