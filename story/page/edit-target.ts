import {isOwnKey} from '../reading/block-keys.ts'

/** Attributes that say which field of the story an element shows; an editor's click leads there. */
export interface EditAttributes {
  readonly 'data-field': string
  readonly 'data-key'?: string
  readonly 'data-subfield'?: string
}

/** For an element that shows the field at `path`: `headline`, `heroImage.caption`. */
export function editField(path: string): EditAttributes {
  return {'data-field': path}
}

/** For an element that shows the body block with `key`, or the field `subfield` of it. */
export function editBlock(key: string | undefined, subfield?: string): EditAttributes {
  if (key === undefined || !isOwnKey(key)) return {'data-field': 'body'}
  return {
    'data-field': 'body',
    'data-key': key,
    ...(subfield === undefined ? {} : {'data-subfield': subfield}),
  }
}

/** For an element that shows the item with `key` of the list at `path`. */
export function editItem(path: string, key: string): EditAttributes {
  return isOwnKey(key) ? {'data-field': path, 'data-key': key} : {'data-field': path}
}

/** A path into the document, as Sanity writes paths: `['body', {_key: 'p1'}, 'caption']`. */
export type EditPath = readonly (string | {readonly _key: string})[]

/** The path an element's `dataset` stands for, or `undefined` when it shows no field. */
export function editPathOf(dataset: {readonly [name: string]: string | undefined}): EditPath | undefined {
  const field = dataset['field']
  if (field === undefined || field === '') return undefined
  const key = dataset['key']
  const subfield = dataset['subfield']
  return [
    ...field.split('.'),
    ...(key === undefined ? [] : [{_key: key}]),
    ...(subfield === undefined ? [] : subfield.split('.')),
  ]
}
