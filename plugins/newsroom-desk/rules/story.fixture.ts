import type {StoredStory} from './editorial-record.ts'

/** A story with nothing but what a test is about. */
export function story(fields: {readonly [field: string]: unknown}): StoredStory {
  return {_id: 'story', _type: 'article', ...fields}
}

export function paragraph(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}-0`, text, marks: []}],
  }
}
