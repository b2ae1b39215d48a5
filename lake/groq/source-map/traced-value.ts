import type {GroqDocument} from '../document-source.ts'
import type {FieldPath} from './field-path.ts'
import {isPlainObject} from './plain-object.ts'

/** A value of a query with where it comes from. `data` is the value as groq-js has it. */
export type Traced =
  /** The very value at a path of a document. */
  | {
      readonly kind: 'source'
      readonly data: unknown
      readonly document: GroqDocument
      readonly path: FieldPath
    }
  /** Stands in the query, or came with it as a parameter. */
  | {readonly kind: 'literal'; readonly data: unknown}
  /** Was computed, or could not be followed. */
  | {readonly kind: 'unknown'; readonly data: unknown}
  /** Was put together by the query. */
  | {readonly kind: 'object'; readonly data: unknown; readonly fields: ReadonlyMap<string, Traced>}
  | {readonly kind: 'array'; readonly data: unknown; readonly members: readonly Traced[]}

export const NOTHING: Traced = {kind: 'unknown', data: null}

export function tracedDocument(document: GroqDocument): Traced {
  return {kind: 'source', data: document, document, path: []}
}

export function tracedArray(members: readonly Traced[]): Traced {
  return {kind: 'array', data: members.map(({data}) => data), members}
}

export function tracedObject(fields: ReadonlyMap<string, Traced>): Traced {
  return {
    kind: 'object',
    data: Object.fromEntries([...fields].map(([name, {data}]) => [name, data])),
    fields,
  }
}

export function attributeOf(value: Traced, name: string): Traced {
  const {data} = value
  if (!isPlainObject(data) || !Object.hasOwn(data, name)) return NOTHING
  if (value.kind === 'object') return value.fields.get(name) ?? NOTHING
  return partOf(value, name, data[name])
}

/** The attributes of an object; nothing else has any. */
export function attributesOf(value: Traced): [string, Traced][] {
  if (!isPlainObject(value.data)) return []
  return Object.keys(value.data).map((name) => [name, attributeOf(value, name)])
}

/** The members of an array; `undefined` for anything else. */
export function membersOf(value: Traced): readonly Traced[] | undefined {
  const {data} = value
  if (!Array.isArray(data)) return undefined
  if (value.kind === 'array') return value.members
  return data.map((member: unknown, place) => partOf(value, place, member))
}

function partOf(value: Traced, segment: string | number, data: unknown): Traced {
  if (value.kind === 'source') return {...value, data, path: [...value.path, segment]}
  return {kind: value.kind === 'literal' ? 'literal' : 'unknown', data}
}
