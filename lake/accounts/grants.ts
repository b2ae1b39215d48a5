import type {Identity} from '../protocol/lake-core.ts'
import type {SystemGroup} from '../protocol/system-groups.ts'
import type {LakeUser} from './user-directory.ts'

type Grant = SystemGroup['grants'][number]

const ADMINISTRATOR: readonly Grant[] = [
  {
    filter: '_id in path("**")',
    permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
  },
]

const ANONYMOUS: readonly Grant[] = [{filter: '_id in path("*")', permissions: ['read']}]

/** Each `filter` is evaluated in the browser, against the documents that it is about to show or change. */
export function grantsOf({role}: Identity): readonly Grant[] {
  return role === 'administrator' ? ADMINISTRATOR : ANONYMOUS
}

/** The roles of a lake with those who have them. */
export function systemGroups(users: readonly LakeUser[]): SystemGroup[] {
  return [{name: 'administrator', members: users.map(({id}) => id), grants: ADMINISTRATOR}]
}
