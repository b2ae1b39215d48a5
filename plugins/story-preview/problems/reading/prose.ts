import type {FieldPath} from '../../focus/field-path.ts'

import {picturesOf} from './pictures.ts'
import {type Fields, itemsAt, textOf} from './values.ts'

export interface Prose {
  readonly path: FieldPath
  readonly text: string
}

/** What readers read, a paragraph at a time: headline, standfirst, body, captions. */
export function proseOf(document: Fields): readonly Prose[] {
  return [
    {path: ['headline'], text: textOf(document['headline'])},
    {path: ['standfirst'], text: textOf(document['standfirst'])},
    ...itemsAt(document['body'], ['body']).map(({path, fields}) => ({path, text: blockText(fields)})),
    ...picturesOf(document).map(({path, fields}) => ({
      path: [...path, 'caption'],
      text: textOf(fields['caption']),
    })),
  ].filter((part): part is Prose => part.text !== undefined)
}

/** The words of a text block without its marks. */
function blockText({_type, children}: Fields): string | undefined {
  if (_type !== 'block') return undefined
  const words = itemsAt(children, []).map(({fields}) =>
    typeof fields['text'] === 'string' ? fields['text'] : '',
  )
  return textOf(words.join(''))
}
