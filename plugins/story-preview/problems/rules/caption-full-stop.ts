import type {ProblemRule} from '../problem-rule.ts'
import {picturesOf} from '../reading/pictures.ts'
import {textOf} from '../reading/values.ts'

/** The end of a sentence in any script, quotes and brackets closed after it. */
const SENTENCE_END = /[\p{Sentence_Terminal}…][\p{Final_Punctuation}\p{Close_Punctuation}"']*$/u

/** A caption is a sentence, and ends as one. */
export const captionFullStop: ProblemRule = {
  name: 'caption-full-stop',
  find: ({document}) =>
    picturesOf(document)
      .filter(({fields}) => {
        const caption = textOf(fields['caption'])?.trim()
        return caption !== undefined && !SENTENCE_END.test(caption)
      })
      .map(({path}) => ({
        grade: 'info',
        path: [...path, 'caption'],
        text: {key: 'problem.caption-full-stop'},
      })),
}
