import type {FieldPath} from '../../focus/field-path.ts'
import {type Fields, type Item, itemsAt, textOf} from './values.ts'

export interface OutsideLink {
  readonly path: FieldPath
  readonly address: string
}

/** Addresses outside the site: of links in the text, of related links, and of where the story came out first. */
export function outsideLinksOf(document: Fields): readonly OutsideLink[] {
  const inText = itemsAt(document['body'], ['body'])
    .flatMap(({path, fields}) => itemsAt(fields['markDefs'], [...path, 'markDefs']))
    .filter(({fields}) => fields['_type'] === 'link')
    .flatMap((mark) => addressAt(mark, 'href'))
  const related = relatedLinksOf(document)
    .filter(({fields}) => fields['kind'] === 'url')
    .flatMap((link) => addressAt(link, 'url'))
  return [...inText, ...related, ...addressAt({path: [], fields: document}, 'canonicalUrl')]
}

/** The links of every “Related” block. */
export function relatedLinksOf(document: Fields): readonly Item[] {
  return itemsAt(document['body'], ['body'])
    .filter(({fields}) => fields['_type'] === 'relatedLinks')
    .flatMap(({path, fields}) => itemsAt(fields['links'], [...path, 'links']))
}

function addressAt({path, fields}: Item, field: string): readonly OutsideLink[] {
  const address = textOf(fields[field])
  return address === undefined ? [] : [{path: [...path, field], address}]
}
