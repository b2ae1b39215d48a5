import type {MeasureText, ProblemRule} from '../problem-rule.ts'
import {textOf} from '../reading/values.ts'

/** A title in Google's results on a desktop: as it is set, and the pixels it has before it is cut. */
const TITLE_FONT = '20px Arial, sans-serif'
const TITLE_WIDTH = 600

/** Search engines cut a title by its width, not by its characters. */
export const longSearchTitle: ProblemRule = {
  name: 'long-search-title',
  find: ({document, measure}) => {
    const field = textOf(document['searchTitle']) === undefined ? 'headline' : 'searchTitle'
    const title = textOf(document[field])?.trim()
    if (title === undefined || measure === undefined) return []
    const width = Math.round(measure(title, TITLE_FONT))
    if (width <= TITLE_WIDTH) return []
    const values = {width, limit: TITLE_WIDTH, shown: shownPart(title, measure)}
    return [{grade: 'warning', path: [field], text: {key: `problem.long-search-title.${field}`, values}}]
  },
}

/** The whole words that fit with the ellipsis that stands for the rest. */
function shownPart(title: string, measure: MeasureText): string {
  const words = title.split(/\s+/u)
  let count = words.length - 1
  while (count > 1 && measure(`${words.slice(0, count).join(' ')} ...`, TITLE_FONT) > TITLE_WIDTH) count -= 1
  return words.slice(0, count).join(' ')
}
