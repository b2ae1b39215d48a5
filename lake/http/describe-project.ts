import type {SanityProject} from '@sanity/client'

import type {Accounts} from '../accounts/accounts.ts'
import {robotUser} from '../accounts/user-directory.ts'
import type {Identity, LakeCore} from '../protocol/lake-core.ts'
import {features} from './routes/fixed-answers.ts'

export interface DescribedParts {
  members: boolean
  features: boolean
}

/** The project of the lake, in the shape that `@sanity/client` has for one; what is not asked for is left out. */
export function describeProject(
  core: LakeCore,
  accounts: Accounts,
  asking: Identity,
  wanted: DescribedParts,
): Partial<SanityProject> {
  return {
    id: core.projectId,
    displayName: core.projectId,
    studioHost: null,
    // An organization would send the Studio to services that only Sanity runs.
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    metadata: {},
    createdAt: projectCreatedAt(core),
    pendingInvites: 0,
    ...(wanted.features && {features: [...features]}),
    ...(wanted.members && {members: describeMembers(accounts, asking)}),
  }
}

/** That of its first dataset. */
export function projectCreatedAt(core: LakeCore): string {
  const [first = new Date(0).toISOString()] = core
    .datasets()
    .map(({createdAt}) => createdAt)
    .toSorted()
  return first
}

function describeMembers(accounts: Accounts, asking: Identity) {
  return accounts.users.all().map(({id}) => ({
    id,
    role: 'administrator',
    roles: [{name: 'administrator', title: 'Administrator'}],
    isCurrentUser: id === asking.id,
    isRobot: id === robotUser.id,
  }))
}
