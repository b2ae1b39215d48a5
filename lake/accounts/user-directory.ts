import type {SanityUser} from '@sanity/client'

/** The person who uses the lake. */
export interface LakeUser {
  id: string
  name: string
  email: string
}

/** The user that scripts act as when they send the administrator token. */
export const robotUser: LakeUser = {id: 'lake-robot', name: 'Administrator token', email: ''}

export interface UserDirectory {
  all(): readonly LakeUser[]
  find(id: string): LakeUser | undefined
}

export function createUserDirectory(user: LakeUser): UserDirectory {
  const users = [user, robotUser]
  return {
    all: () => users,
    find: (id) => users.find((candidate) => candidate.id === id),
  }
}

/** The body of `/users/me`. `roles` must not be empty: the Studio shows its "unauthorized" screen otherwise. */
export function describeCurrentUser(user: LakeUser) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    profileImage: null,
    provider: 'lake',
    role: 'administrator',
    roles: [
      {
        name: 'administrator',
        title: 'Administrator',
        description: 'Reads and writes all that the lake holds',
      },
    ],
  }
}

export interface DescribedUserPlace {
  projectId: string
  /** When the lake was made, and its users with it. */
  since: string
  /** Who asks. */
  currentUserId: string
}

/** One entry of `/users/{ids}`. */
export function describeUser(user: LakeUser, {projectId, since, currentUserId}: DescribedUserPlace) {
  return {
    id: user.id,
    sanityUserId: user.id,
    projectId,
    displayName: user.name,
    givenName: null,
    middleName: null,
    familyName: null,
    email: user.email,
    imageUrl: null,
    createdAt: since,
    updatedAt: since,
    isCurrentUser: user.id === currentUserId,
  } satisfies SanityUser & Record<string, unknown>
}
