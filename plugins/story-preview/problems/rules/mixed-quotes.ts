import type {ProblemRule} from '../problem-rule.ts'
import {excerpt} from '../reading/excerpt.ts'
import {proseOf} from '../reading/prose.ts'

const STRAIGHT = /["']/gu
const CURLY = /[‘’“”]/gu

/** A story keeps to one kind of quotation mark; a paste from elsewhere brings the other. */
export const mixedQuotes: ProblemRule = {
  name: 'mixed-quotes',
  find: ({document}) => {
    const prose = proseOf(document)
    const count = (pattern: RegExp) =>
      prose.reduce((total, {text}) => total + (text.match(pattern)?.length ?? 0), 0)
    const straight = count(STRAIGHT)
    const curly = count(CURLY)
    if (straight === 0 || curly === 0) return []
    const odd = straight < curly ? STRAIGHT : CURLY
    const first = prose.find(({text}) => text.search(odd) !== -1)
    if (first === undefined) return []
    const values = {straight, curly, excerpt: excerpt(first.text, first.text.search(odd))}
    return [{grade: 'info', path: first.path, text: {key: 'problem.mixed-quotes', values}}]
  },
}
