import type {StoredDocument} from './lake-core.ts'
import {isJsonObject} from './json-object.ts'

const known = new WeakMap<StoredDocument, ReadonlySet<string>>()

/**
 * Ids in this dataset that a document refers to strongly, that is without `_weak`. References into other datasets
 * (`_dataset`, `_projectId`) and to global documents (`media-library:…`) are not this dataset's to keep.
 */
export function strongReferences(document: StoredDocument): ReadonlySet<string> {
  const cached = known.get(document)
  if (cached) return cached
  const ids = new Set<string>()
  collect(document, ids)
  known.set(document, ids)
  return ids
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids)
  } else if (isJsonObject(value)) {
    const reference = value['_ref']
    if (typeof reference !== 'string') {
      for (const field of Object.values(value)) collect(field, ids)
    } else if (value['_weak'] !== true && !isForeign(value, reference)) {
      ids.add(reference)
    }
  }
}

/**
 * Whether a document refers to one of another dataset, as comments, cross-dataset references and global ones do. References
 * that name no project are to a dataset of the same one.
 */
export function refersTo(document: StoredDocument, target: ForeignTarget): boolean {
  const {projectId, dataset, documentId} = target
  const everywhere = `dataset:${projectId}.${dataset}:${documentId}`
  return contains(document, (value) => {
    const {_ref, _dataset, _projectId = projectId} = value
    if (_ref === everywhere) return true
    return _ref === documentId && _dataset === dataset && _projectId === projectId
  })
}

export interface ForeignTarget {
  projectId: string
  dataset: string
  documentId: string
}

function contains(value: unknown, found: (value: Record<string, unknown>) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => contains(item, found))
  return isJsonObject(value) && (found(value) || Object.values(value).some((field) => contains(field, found)))
}

function isForeign(value: Record<string, unknown>, reference: string): boolean {
  return '_dataset' in value || '_projectId' in value || reference.includes(':')
}

/**
 * A value with its references ready to be published: one that was weak only until its target is published
 * (`_strengthenOnPublish`) becomes what its schema says it is.
 */
export function strengthenReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenReferences)
  if (!isJsonObject(value)) return value
  const strengthened = Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, strengthenReferences(field)]),
  )
  const mark = value['_strengthenOnPublish']
  if (typeof value['_ref'] !== 'string' || !isJsonObject(mark)) return strengthened
  delete strengthened['_strengthenOnPublish']
  if (mark['weak'] !== true) delete strengthened['_weak']
  return strengthened
}
