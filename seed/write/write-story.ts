import type {SanityClient, Transaction} from '@sanity/client'

import type {SeedDocument} from '../documents/seed-document.ts'
import type {StandInPicture} from '../stand-in/stand-in-picture.ts'
import {fingerprint, isContentField} from './fingerprint.ts'
import {MANIFEST_ID, MANIFEST_TYPE, manifestFields, type Manifest} from './manifest.ts'
import {planWrite, type PlannedWrite, type StoredDocument} from './plan-write.ts'
import {readDataset, type DatasetReading} from './read-dataset.ts'
import type {SeedObserver, SeedSummary} from './seed-event.ts'
import {uploadPicture} from './upload-picture.ts'
import {explainFailure, WriteError} from './write-error.ts'

export interface WriteStoryOptions {
  /** With a token that may write. Its dataset can be in an embedded lake or a hosted one. */
  client: SanityClient
  /** The documents of one capture, as `parseCapture` gives them. */
  documents: readonly SeedDocument[]
  picture: StandInPicture
  /** Writes documents again that an editor deleted. */
  restore?: boolean
  onProgress?: SeedObserver
}

/**
 * Writes the documents of one story in one transaction, and leaves alone what someone changed since the seed wrote it.
 * Doing it twice changes nothing. Throws `WriteError`; then none of the documents was written.
 */
export async function writeStory(options: WriteStoryOptions): Promise<SeedSummary> {
  try {
    return await writeStoryOrFail(options)
  } catch (error) {
    throw explainFailure(error)
  }
}

async function writeStoryOrFail({
  client,
  documents,
  picture,
  restore = false,
  onProgress = () => {},
}: WriteStoryOptions): Promise<SeedSummary> {
  const story = idOfStory(documents)
  const dataset = await readDataset(client, documents, picture)
  const withPicture = documents.map((document) =>
    attachPicture(document, dataset.pictureId ?? picture.assetId),
  )
  const plan = planWrite(withPicture, dataset, {story, restore})
  if (dataset.pictureId === undefined && plan.some(needsPicture)) {
    await uploadPicture(client, picture)
    onProgress({type: 'pictureUploaded', assetId: picture.assetId})
  }
  const transactionId = await commit(client, plan, dataset, story)
  for (const planned of plan) {
    const {id, outcome, reason} = outcomeOf(planned)
    onProgress({type: 'document', id, outcome, ...(reason === undefined ? {} : {reason})})
  }
  onProgress({type: 'storyWritten', story, transactionId})
  return summarise(plan)
}

function idOfStory(documents: readonly SeedDocument[]): string {
  const article = documents.find((document) => document._type === 'article')
  if (article === undefined) throw new WriteError('refused', 'There is no story among these documents.')
  return article._id
}

function attachPicture(document: SeedDocument, assetId: string): SeedDocument {
  if (document._type !== 'article' || document.heroImage === undefined) return document
  return {...document, heroImage: {...document.heroImage, asset: {_type: 'reference', _ref: assetId}}}
}

function needsPicture({action, document}: PlannedWrite): boolean {
  const isWritten = action === 'create' || action === 'update'
  return isWritten && document._type === 'article' && document.heroImage !== undefined
}

/** Sends everything as one transaction; nothing at all when nothing changes. Gives the transaction's id. */
async function commit(
  client: SanityClient,
  plan: readonly PlannedWrite[],
  dataset: DatasetReading,
  story: string,
): Promise<string | undefined> {
  const manifest = nextManifest(plan, dataset.manifest, story)
  const writes = plan.filter(({action}) => action === 'create' || action === 'update')
  if (writes.length === 0 && manifest === dataset.manifest) return undefined
  const transaction = client.transaction()
  for (const planned of writes) addWrite(transaction, planned)
  addManifest(transaction, manifest, dataset.manifestRevision)
  const result = await transaction.commit({visibility: 'sync', returnDocuments: false, tag: 'seed.write'})
  return result.transactionId
}

/**
 * `create` and `ifRevisionId` make the transaction fail when someone was faster: what was read to make the plan is what the
 * plan is carried out on.
 */
function addWrite(transaction: Transaction, planned: PlannedWrite): void {
  if (planned.action === 'create') {
    const {_id, _type} = planned.document
    transaction.create({_id, _type, ...contentOf(planned.document)})
  }
  if (planned.action === 'update') {
    const {document, current} = planned
    transaction.patch(document._id, (patch) =>
      patch
        .ifRevisionId(current._rev)
        .set(contentOf(document))
        .unset(Object.keys(contentOf(current)).filter((name) => !Object.hasOwn(document, name))),
    )
  }
}

function addManifest(transaction: Transaction, manifest: Manifest, revision: string | undefined): void {
  if (revision === undefined) {
    transaction.create({_id: MANIFEST_ID, _type: MANIFEST_TYPE, ...manifestFields(manifest)})
  } else {
    transaction.patch(MANIFEST_ID, (patch) => patch.ifRevisionId(revision).set(manifestFields(manifest)))
  }
}

function contentOf(document: SeedDocument | StoredDocument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => isContentField(name)))
}

/** The same object when no entry changes. A document that is already as the seed would write it counts as written by it. */
function nextManifest(plan: readonly PlannedWrite[], manifest: Manifest, story: string): Manifest {
  const changed = plan.flatMap(({action, document}): [string, {fingerprint: string; story: string}][] => {
    if (action === 'keep') return []
    const entry = {fingerprint: fingerprint(document), story: manifest.get(document._id)?.story ?? story}
    return manifest.get(document._id)?.fingerprint === entry.fingerprint ? [] : [[document._id, entry]]
  })
  return changed.length === 0 ? manifest : new Map([...manifest, ...changed])
}

function outcomeOf(planned: PlannedWrite) {
  const id = planned.document._id
  switch (planned.action) {
    case 'create':
      return {id, outcome: 'created' as const}
    case 'update':
      return {id, outcome: 'updated' as const}
    case 'leave':
      return {id, outcome: 'unchanged' as const}
    case 'keep':
      return {id, outcome: 'kept' as const, reason: planned.reason}
  }
}

function summarise(plan: readonly PlannedWrite[]): SeedSummary {
  const idsOf = (action: PlannedWrite['action']) =>
    plan.filter((planned) => planned.action === action).map(({document}) => document._id)
  return {
    created: idsOf('create'),
    updated: idsOf('update'),
    unchanged: idsOf('leave'),
    kept: plan.flatMap((planned) =>
      planned.action === 'keep' ? [{id: planned.document._id, reason: planned.reason}] : [],
    ),
  }
}
