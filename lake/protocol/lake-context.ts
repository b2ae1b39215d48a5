import type {EvaluationContext} from '../groq/evaluate-query.ts'
import {perspectiveView, publicView} from '../groq/perspective/perspective-view.ts'
import type {DatasetSnapshot} from '../store/dataset-snapshot.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {Identity, Perspective} from './lake-core.ts'
import type {Audience} from './listen/audience.ts'
import type {ListenerHub} from './listen/listener-hub.ts'
import type {SystemGroup} from './system-groups.ts'

/** What the functions of the protocol work with. */
export interface LakeContext {
  projectId: string
  store: LakeStore
  hub: ListenerHub
  audience: Audience
  clock: () => Date
  generateId: () => string
  generateKey: () => string
  systemGroups: () => readonly SystemGroup[]
}

export interface QuestionContext {
  dataset: string
  params: Record<string, unknown>
  perspective: Perspective
  identity: Identity
}

/** How a query is to be evaluated on a snapshot of its dataset. */
export function evaluationContext(
  lake: Pick<LakeContext, 'projectId' | 'clock' | 'store'>,
  snapshot: DatasetSnapshot,
  {dataset, params, perspective, identity}: QuestionContext,
): EvaluationContext {
  const viewOf = (documents: DatasetSnapshot) =>
    perspectiveView(identity.role === 'anonymous' ? publicView(documents) : documents, perspective)
  return {
    source: viewOf(snapshot),
    otherDatasets: (name) => {
      const other = lake.store.datasets().find((candidate) => candidate.name === name)
      const isClosed = other?.aclMode !== 'public' && identity.role === 'anonymous'
      return other === undefined || isClosed ? undefined : viewOf(lake.store.snapshot(name))
    },
    params,
    now: lake.clock(),
    identityId: identity.id,
    projectId: lake.projectId,
    dataset,
  }
}
