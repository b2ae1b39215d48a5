import type {LookUp, PreviewDocument} from '../evaluate-page.ts'
import {publishedIdOf} from '../overlay-id.ts'
import {fieldsOf, itemsAt, referenceOf} from '../problems/reading/values.ts'
import type {FieldPath} from './field-path.ts'
import {valueAt} from './value-at.ts'

/** A document and those that it refers to: what the words of its page come from. */
export interface WordSource {
  readonly document: PreviewDocument
  readonly lookUp: LookUp
}

/** The words as they are compared: without the white space around and between them that pages do not show. */
export function plainWords(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * Which part of the field at `path` the words come from, in order: itself, an item of a list, a field of an object, the
 * reference to the document whose words they are. Text is one part, however long.
 */
export function partWithWords(source: WordSource, path: FieldPath, words: string): FieldPath | undefined {
  return words === ''
    ? undefined
    : texts(source, valueAt(source.document, path), path).find((text) => plainWords(text.words) === words)
        ?.path
}

/** The words that the part of the document at `path` can bring to the page. */
export function wordsOfPart(source: WordSource, path: FieldPath): readonly string[] {
  return texts(source, valueAt(source.document, path), path).map(({words}) => plainWords(words))
}

interface Words {
  readonly path: FieldPath
  readonly words: string
}

function texts(source: WordSource, value: unknown, path: FieldPath): readonly Words[] {
  if (typeof value === 'string') return [{path, words: value}]
  if (Array.isArray(value)) {
    const keyed = itemsAt(value, path)
    return value.flatMap((item: unknown, index) =>
      texts(source, item, keyed[index]?.path ?? [...path, index]),
    )
  }
  const reference = referenceOf(value)
  if (reference !== undefined) {
    return ownFields(source.lookUp(publishedIdOf(reference))).flatMap(([, words]) =>
      typeof words === 'string' ? [{path, words}] : [],
    )
  }
  return fieldsOf(value)['_type'] === 'block'
    ? []
    : ownFields(value).flatMap(([name, part]) => texts(source, part, [...path, name]))
}

function ownFields(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(fieldsOf(value)).filter(([name]) => !name.startsWith('_'))
}
