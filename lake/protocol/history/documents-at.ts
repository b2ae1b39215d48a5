import {ForbiddenError, InvalidRequestError} from '../../errors/lake-errors.ts'
import {parseVersionId} from '../../groq/perspective/version-id.ts'
import type {LoggedChange} from '../../store/log-entry.ts'
import type {DocumentsAtRequest, StoredDocument} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {revertEffects} from '../mendoza/document-effects.ts'
import {publishCauseOf} from '../releases/release-causes.ts'

/**
 * Documents as they were right after a transaction, at a time, or last before they were deleted. A document that did
 * not exist then is left out, and so is one whose history was purged. Each has the `_rev` it had then.
 */
export function documentsAt(lake: LakeContext, request: DocumentsAtRequest): {documents: StoredDocument[]} {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to read the history')
  const {dataset, at} = request
  const snapshot = lake.store.snapshot(dataset)
  const ids = [...new Set(request.ids)]
  if ('lastRevision' in at) {
    return {documents: ids.flatMap((id) => snapshot.get(id) ?? lastRevision(lake, dataset, id) ?? [])}
  }
  const isLater = laterThan(lake, dataset, at)
  if (!isLater) return {documents: []}
  return {documents: ids.flatMap((id) => walkBackWhile(lake, dataset, id, isLater) ?? [])}
}

function laterThan(
  lake: LakeContext,
  dataset: string,
  at: {revision: string} | {time: string},
): ((change: LoggedChange) => boolean) | undefined {
  if ('revision' in at) {
    const sequence = lake.store.transaction(dataset, at.revision)?.sequence
    return sequence === undefined ? undefined : ({transaction}) => transaction.sequence > sequence
  }
  const time = Date.parse(at.time)
  if (Number.isNaN(time)) {
    throw new InvalidRequestError(`time: "${at.time}" is no time; give one as in 2026-01-31T12:00:00Z`)
  }
  return ({transaction}) => Date.parse(transaction.timestamp) > time
}

function walkBackWhile(
  lake: LakeContext,
  dataset: string,
  id: string,
  isLater: (change: LoggedChange) => boolean,
): StoredDocument | null {
  let document: StoredDocument | null = lake.store.snapshot(dataset).get(id) ?? null
  lake.store.walkBack(dataset, id, (change) => {
    if (!isLater(change)) return false
    document = revertEffects(document, change.effects, change.previousRevision)
    return true
  })
  return document
}

/** What a deleted document was last, or a document that is there is now. */
export function lastBeforeDeletion(lake: LakeContext, dataset: string, id: string): StoredDocument | null {
  let reverted = false
  return walkBackWhile(lake, dataset, id, ({deleted}) => {
    if (reverted || !deleted) return false
    reverted = true
    return true
  })
}

/**
 * A version that went with its release has the revision of the release's publication: with it, the Studio finds what a
 * published release replaced, and what has happened since.
 */
function lastRevision(lake: LakeContext, dataset: string, id: string): StoredDocument | null {
  const document = lastBeforeDeletion(lake, dataset, id)
  if (document === null || parseVersionId(id).kind !== 'version') return document
  const {transaction} = lastChange(lake, dataset, id) ?? {}
  if (transaction === undefined || publishCauseOf(transaction.actions) === 'document.publish') return document
  return {...document, _rev: transaction.id}
}

function lastChange(lake: LakeContext, dataset: string, id: string): LoggedChange | undefined {
  let last: LoggedChange | undefined
  lake.store.walkBack(dataset, id, (change) => {
    last = change
    return false
  })
  return last
}
