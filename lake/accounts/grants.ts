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

/** What the lake serves of a project, by the names under which the CLI looks for projects that one may work on. */
const PROJECT_GRANTS: Readonly<Record<string, readonly string[]>> = {
  'sanity.project': ['read'],
  'sanity.project.cors': ['read'],
  'sanity.project.datasets': ['read', 'create', 'update', 'delete'],
  'sanity.project.graphql': ['read'],
  'sanity.project.members': ['read'],
  'sanity.project.roles': ['read'],
  'sanity.project.tokens': ['read'],
  'sanity.project.webhooks': ['read'],
}

/** In the shape of `/users/me/grants`. */
export function describeGrants(projectId: string, {role}: Identity) {
  const ofProject = Object.entries(PROJECT_GRANTS).map(
    ([permission, names]) => [permission, [{grants: names.map((name) => ({name}))}]] as const,
  )
  return {
    organizations: {},
    projects: role === 'administrator' ? {[projectId]: Object.fromEntries(ofProject)} : {},
  }
}

/** The roles of a lake with those who have them. */
export function systemGroups(users: readonly LakeUser[]): SystemGroup[] {
  return [{name: 'administrator', members: users.map(({id}) => id), grants: ADMINISTRATOR}]
}
