import {applyPatch} from 'mendoza'
import type {Effects} from '../../store/log-entry.ts'
import {isStoredDocument, type StoredDocument} from '../../store/stored-document.ts'
import {encodePatch} from './encode-patch.ts'

/** Mendoza patches in both directions between two states of a document, computed without `_rev`. */
export function documentEffects(before: StoredDocument | null, after: StoredDocument | null): Effects {
  const left = withoutRevision(before)
  const right = withoutRevision(after)
  return {apply: encodePatch(left, right), revert: encodePatch(right, left)}
}

/** The state before a change, from the state after it. `previousRevision` is absent when the change created it. */
export function revertEffects(
  after: StoredDocument | null,
  effects: Effects,
  previousRevision: string | undefined,
): StoredDocument | null {
  const before: unknown = applyPatch(withoutRevision(after), effects.revert)
  if (before === null || previousRevision === undefined) return null
  const document = typeof before === 'object' ? {...before, _rev: previousRevision} : before
  if (!isStoredDocument(document)) throw new TypeError('An entry of the log does not give back a document')
  return document
}

function withoutRevision(document: StoredDocument | null): Record<string, unknown> | null {
  if (document === null) return null
  const {_rev, ...rest} = document
  return rest
}
