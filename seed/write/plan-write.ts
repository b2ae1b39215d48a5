import type {SeedDocument} from '../documents/seed-document.ts'
import {fingerprint} from './fingerprint.ts'
import type {Manifest} from './manifest.ts'

/** A document as the dataset has it. */
export interface StoredDocument {
  _id: string
  _type: string
  _rev: string
  [field: string]: unknown
}

/** What the dataset holds of a story's documents. */
export interface DatasetState {
  /** Published documents by id. */
  published: ReadonlyMap<string, StoredDocument>
  /** Published ids of the documents that someone is editing: a draft or a version in a release exists. */
  inEditing: ReadonlySet<string>
  manifest: Manifest
}

export type PlannedWrite =
  | {action: 'create'; document: SeedDocument}
  | {action: 'update'; document: SeedDocument; current: StoredDocument}
  | {action: 'leave'; document: SeedDocument}
  | {action: 'keep'; document: SeedDocument; reason: string}

export interface PlanOptions {
  /** Id of the story that the documents came with. */
  story: string
  /** Writes documents again that an editor deleted. */
  restore: boolean
}

/**
 * Decides what becomes of each document, without writing anything. What an editor touched is kept: a document is changed
 * only while it is exactly as the seed left it.
 */
export function planWrite(
  documents: readonly SeedDocument[],
  state: DatasetState,
  options: PlanOptions,
): PlannedWrite[] {
  return keepWhatCannotResolve(
    documents.map((document) => planDocument(document, state, options)),
    state,
  )
}

function planDocument(document: SeedDocument, state: DatasetState, options: PlanOptions): PlannedWrite {
  const id = document._id
  const current = state.published.get(id)
  const entry = state.manifest.get(id)
  const keep = (reason: string): PlannedWrite => ({action: 'keep', document, reason})
  if (current === undefined) {
    if (state.inEditing.has(id)) return keep('it is being edited: there is a draft of it')
    if (entry === undefined || options.restore) return {action: 'create', document}
    return keep('it was deleted since; --restore brings it back')
  }
  const currentFingerprint = fingerprint(current)
  if (currentFingerprint === fingerprint(document)) return {action: 'leave', document}
  if (state.inEditing.has(id)) return keep('it is being edited: there is a draft of it')
  if (entry === undefined) return keep('it was there before, and the seed did not write it')
  if (entry.fingerprint !== currentFingerprint) return keep('it was edited since')
  if (entry.story !== options.story) return keep(`it came with another story, ${entry.story}`)
  return {action: 'update', document, current}
}

/** A reference must lead somewhere when the transaction ends, so a document that refers to a deleted one stays away too. */
function keepWhatCannotResolve(plan: readonly PlannedWrite[], state: DatasetState): PlannedWrite[] {
  const seeded = new Set(plan.map(({document}) => document._id))
  const written = new Set(plan.filter(({action}) => action === 'create').map(({document}) => document._id))
  const isMissing = (id: string) => seeded.has(id) && !state.published.has(id) && !written.has(id)
  const resolved = plan.map((planned): PlannedWrite => {
    if (planned.action !== 'create' && planned.action !== 'update') return planned
    const missing = referencesOf(planned.document).find(isMissing)
    if (missing === undefined) return planned
    const reason = `it refers to ${missing}, which is not there; --restore brings deleted documents back`
    return {action: 'keep', document: planned.document, reason}
  })
  const isSettled = resolved.every((planned, index) => planned === plan[index])
  return isSettled ? resolved : keepWhatCannotResolve(resolved, state)
}

function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf)
  if (typeof value !== 'object' || value === null) return []
  const own = '_ref' in value && typeof value._ref === 'string' ? [value._ref] : []
  return own.concat(Object.values(value).flatMap(referencesOf))
}
