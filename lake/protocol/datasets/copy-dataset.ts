import {createHash} from 'node:crypto'

import {DatasetSnapshot} from '../../store/dataset-snapshot.ts'
import type {CopyDatasetRequest, CopyRecord} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {TransactionBuilder} from '../transaction/transaction-builder.ts'
import {findDataset, newDataset} from './manage-datasets.ts'
import {relocatedAsset} from './relocated-asset.ts'

const ACTION = 'lake.dataset.copy'

/**
 * Makes a dataset of the documents of another, with the same visibility. With history, the log comes along and
 * revisions stay as they are; without it, one transaction makes all documents. Asset documents are led to the files of
 * the copy. Throws `DatasetNotFoundError`, `ConflictError` and
 * `InvalidRequestError`; nothing is copied then.
 */
export async function copyDataset(
  lake: LakeContext,
  request: CopyDatasetRequest,
  copyFiles: () => Promise<void>,
): Promise<CopyRecord> {
  const createdAt = lake.clock().toISOString()
  newDataset(lake, request.target, findDataset(lake, request.source).aclMode)
  // Files before the documents that refer to them.
  await copyFiles()
  const record = copyDocuments(lake, request, createdAt)
  await copyFiles()
  return record
}

function copyDocuments(lake: LakeContext, request: CopyDatasetRequest, createdAt: string): CopyRecord {
  const {source, target, withHistory, withReleases, identity} = request
  const snapshot = lake.store.snapshot(source)
  const dataset = newDataset(lake, target, findDataset(lake, source).aclMode)
  const builder = new TransactionBuilder(withHistory ? snapshot : DatasetSnapshot.of([]), {
    transactionId: lake.generateId(),
    timestamp: momentAfter(lake, source),
  })
  const kept = withReleases
    ? snapshot.documents
    : snapshot.documents.filter(({_id}) => !isReleaseContent(_id))
  for (const [index, document] of kept.entries()) {
    const moved = relocatedAsset(document, {projectId: lake.projectId, source, target})
    if (withHistory && moved) builder.patch(index, document._id, {set: moved})
    if (!withHistory) builder.createOrReplace(index, {...document, ...moved})
  }
  const changes = builder.changes()
  const record = {
    id: lake.generateId(),
    source,
    target,
    aclMode: dataset.aclMode,
    withHistory,
    author: identity.id,
    createdAt,
    updatedAt: lake.clock().toISOString(),
  }
  lake.store.copyDataset({
    record,
    source,
    target: dataset,
    withHistory,
    withReleases,
    commit:
      changes.length === 0
        ? undefined
        : {
            dataset: target,
            ...builder.stamp,
            author: identity.id,
            actions: [ACTION],
            requestDigest: createHash('sha256').update(builder.stamp.transactionId).digest('base64url'),
            changes,
            purge: [],
          },
  })
  return record
}

function isReleaseContent(documentId: string): boolean {
  return documentId.startsWith('versions.') || documentId.startsWith('_.releases.')
}

/** Not before the latest transaction that is copied: the log is in the order of time. */
function momentAfter(lake: LakeContext, source: string): string {
  const now = lake.clock().toISOString()
  const latest = lake.store.latestTransaction(source)?.timestamp
  return latest !== undefined && latest > now ? latest : now
}
