import type {ProblemRule} from '../problem-rule.ts'
import {type Item, itemsAt, textOf} from '../reading/values.ts'

/** What the story page has a form for. */
const BLOCKS: ReadonlySet<unknown> = new Set(['block', 'imageWithCredit', 'relatedLinks'])

/** A block that the page has no form for is left out for readers. */
export const unknownBlock: ProblemRule = {
  name: 'unknown-block',
  find: ({document}) => {
    const blocks = itemsAt(document['body'], ['body'])
    const unknown = [
      ...blocks.filter(({fields}) => !BLOCKS.has(fields['_type'])),
      ...blocks.flatMap(inlineObjects),
    ]
    return unknown.map(({path, fields}) => {
      const type = textOf(fields['_type'])
      return type === undefined
        ? {grade: 'warning', path, text: {key: 'problem.block-without-type'}}
        : {grade: 'warning', path, text: {key: 'problem.unknown-block', values: {type}}}
    })
  },
}

function inlineObjects({path, fields}: Item): readonly Item[] {
  if (fields['_type'] !== 'block') return []
  return itemsAt(fields['children'], [...path, 'children']).filter(
    (child) => child.fields['_type'] !== 'span',
  )
}
