import {lastBeforeDeletion} from '../history/documents-at.ts'
import type {LakeContext} from '../lake-context.ts'
import type {ActionScope} from '../actions/action-scope.ts'
import {publishScheduledRelease} from '../actions/release-publish.ts'
import {beginTransaction, commitTransaction} from '../transaction/commit-transaction.ts'
import {Refusal} from '../transaction/refusal.ts'
import {SCHEDULED_PUBLISH, SCHEDULED_PUBLISH_FAILED} from './release-causes.ts'
import {releaseDocumentId} from './release-document.ts'

/** Author of what nobody asked for by name, as the Studio knows it. */
const SYSTEM = '<system>'

/**
 * Publishes a release whose time has come, in the name of who scheduled it. When a version cannot be published,
 * nothing is: the release is active again and says why. Throws `UnavailableError`; nothing is stored then.
 */
export function runScheduledRelease(lake: LakeContext, dataset: string, name: string): void {
  const author = whoScheduled(lake, dataset, name)
  try {
    commitAs(lake, dataset, author, SCHEDULED_PUBLISH, (scope) => publishScheduledRelease(scope, name))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const {message} = error
    commitAs(lake, dataset, author, SCHEDULED_PUBLISH_FAILED, ({builder, index}) => {
      // The Studio shows the errors of active releases only.
      builder.patch(index, releaseDocumentId(name), {
        set: {state: 'active', error: {message}},
        unset: ['publishAt'],
      })
    })
  }
}

function commitAs(
  lake: LakeContext,
  dataset: string,
  author: string,
  action: string,
  work: (scope: ActionScope) => void,
): void {
  const request = {
    dataset,
    transactionId: undefined,
    dryRun: false,
    identity: {id: author, role: 'administrator' as const},
    body: [action],
  }
  const builder = beginTransaction(lake, request)
  work({
    builder,
    index: 0,
    purge: [],
    generateKey: lake.generateKey,
    lastBeforeDeletion: (id) => lastBeforeDeletion(lake, dataset, id),
  })
  commitTransaction(lake, builder, request, {actions: [action], purge: []})
}

function whoScheduled(lake: LakeContext, dataset: string, name: string): string {
  let author = SYSTEM
  lake.store.walkBack(dataset, releaseDocumentId(name), ({transaction}) => {
    const isScheduling = transaction.actions.includes('sanity.action.release.schedule')
    if (isScheduling) author = transaction.author
    return !isScheduling
  })
  return author
}
