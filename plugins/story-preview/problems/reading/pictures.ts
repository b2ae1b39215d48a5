import {type Fields, fieldsOf, type Item, itemsAt, referenceOf} from './values.ts'

export interface Picture extends Item {
  /** Id of its file; a picture without one is not on the page. */
  readonly assetId: string
}

/** The story's pictures: the main one first, then those between its paragraphs. */
export function picturesOf(document: Fields): readonly Picture[] {
  const hero = {path: ['heroImage'], fields: fieldsOf(document['heroImage'])}
  const inBody = itemsAt(document['body'], ['body']).filter(
    ({fields}) => fields['_type'] === 'imageWithCredit',
  )
  return [hero, ...inBody].flatMap((item) => {
    const assetId = referenceOf(item.fields['asset'])
    return assetId === undefined ? [] : [{...item, assetId}]
  })
}
