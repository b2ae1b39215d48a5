import type {DatasetSnapshot} from '../store/dataset-snapshot.ts'
import type {StoredDocument} from '../store/stored-document.ts'
import type {LakeContext} from './lake-context.ts'
import type {Identity} from './lake-core.ts'

const TYPE = 'system.group'

/** A role, with the users who have it, as a dataset of a hosted project keeps it. */
export interface SystemGroup {
  /** Such as `administrator`. */
  name: string
  members: readonly string[]
  /** `filter` is GROQ over the documents that the permissions hold for. */
  grants: readonly {filter: string; permissions: readonly string[]}[]
}

interface Question {
  query: string
  params: Record<string, unknown>
  identity: Identity
}

/**
 * The documents of a snapshot, with the roles as documents of type `system.group` for queries that name this type: the
 * Studio asks whom it may mention in a comment. Nobody else meets documents that are not in the dataset.
 */
export function withSystemGroups(
  lake: Pick<LakeContext, 'systemGroups' | 'clock'>,
  snapshot: DatasetSnapshot,
  {query, params, identity}: Question,
): DatasetSnapshot {
  const named = [query, ...Object.values(params)].some(
    (text) => typeof text === 'string' && text.includes(TYPE),
  )
  if (!named || identity.role === 'anonymous') return snapshot
  const moment = lake.clock().toISOString()
  const groups = lake.systemGroups().map((group) => asDocument(group, moment))
  return snapshot.with(new Map(groups.map((group) => [group._id, group])))
}

function asDocument({name, members, grants}: SystemGroup, moment: string): StoredDocument {
  return {
    _id: `_.groups.${name}`,
    _type: TYPE,
    _rev: name,
    _createdAt: moment,
    _updatedAt: moment,
    members,
    grants,
  }
}
