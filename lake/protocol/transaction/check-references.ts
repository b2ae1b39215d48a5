import type {DatasetSnapshot} from '../../store/dataset-snapshot.ts'
import type {DocumentChange} from '../../store/log-entry.ts'
import {strongReferences} from '../references.ts'
import {Refusal} from './refusal.ts'

/** More referring documents than these are not listed in an error. */
const MOST_LISTED = 100

/**
 * Keeps strong references whole, in the state that a transaction leaves: a new one needs its target, and a target
 * cannot go while one is left, nor become a document of another type. This holds for drafts and versions too: that is why the Studio writes a reference to
 * an unpublished document as weak, with `_strengthenOnPublish`. Throws `Refusal`.
 */
export function checkReferences(
  changes: readonly DocumentChange[],
  after: DatasetSnapshot,
  indexOf: (documentId: string) => number,
): void {
  for (const change of changes) {
    const {documentId, before} = change
    if (change.after) requireTargets(change, after, indexOf)
    if (!change.after) requireUnreferenced(documentId, 'deleted', after, indexOf)
    else if (before && before._type !== change.after._type) {
      requireUnreferenced(documentId, 'given another type', after, indexOf)
    }
  }
}

function requireTargets(
  {documentId, before, after: document}: DocumentChange,
  after: DatasetSnapshot,
  indexOf: (documentId: string) => number,
): void {
  if (!document) return
  const old = before ? strongReferences(before) : new Set<string>()
  for (const target of strongReferences(document)) {
    if (old.has(target) || after.get(target)) continue
    throw new Refusal(indexOf(documentId), {
      type: 'documentReferenceDoesNotExistError',
      description: `Document "${documentId}" references non-existent document "${target}"`,
      id: documentId,
      referenceID: target,
    })
  }
}

function requireUnreferenced(
  documentId: string,
  done: 'deleted' | 'given another type',
  after: DatasetSnapshot,
  indexOf: (documentId: string) => number,
): void {
  const referring = after.documents
    .filter((document) => strongReferences(document).has(documentId))
    .map(({_id}) => _id)
  if (referring.length === 0) return
  throw new Refusal(indexOf(documentId), {
    type: 'documentHasExistingReferencesError',
    description: `Document "${documentId}" cannot be ${done} as there are references to it from "${referring[0]}"`,
    id: documentId,
    referencingIDs: referring.slice(0, MOST_LISTED),
  })
}
