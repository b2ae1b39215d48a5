import {UnauthorizedError} from '../errors/lake-errors.ts'
import type {Identity} from '../protocol/lake-core.ts'
import {copyDatabase} from '../store/copy-database.ts'
import {guardStorage} from '../store/sqlite-failures.ts'
import {InvalidSessionError} from './account-errors.ts'
import {openAccountsDatabase} from './accounts-database.ts'
import {createPreferenceStore, type PreferenceStore} from './preference-store.ts'
import {createSessionStore} from './session-store.ts'
import {digestToken, tokenMatchesDigest} from './session-token.ts'
import {createSignInTickets} from './sign-in-tickets.ts'
import {createUserDirectory, type LakeUser, robotUser, type UserDirectory} from './user-directory.ts'

export interface AccountsOptions {
  dataDirectory: string
  /** Never stored: its digest is compared, in constant time. */
  administratorToken: string
  user: LakeUser
  clock: () => Date
}

export interface Accounts {
  readonly users: UserDirectory
  readonly preferences: PreferenceStore
  /**
   * Who sends this `Authorization` header; `anonymous` when there is none. Throws `UnauthorizedError` for a header
   * that is no bearer token, `InvalidSessionError` for a token that stands for nobody.
   */
  identify(authorization: string | undefined): Identity
  /** Returns the `sid` that the browser carries back to the Studio. */
  beginSignIn(): string
  /** Trades a `sid` for a session token, once and within a minute. */
  completeSignIn(ticket: string): string
  /** Ends the session behind the header, if there is one. */
  signOut(authorization: string | undefined): void
  /** Writes the database, as it is now, to a new file. */
  copyDatabase(file: string): void
  close(): void
}

export const anonymousIdentity: Identity = {id: 'anonymous', role: 'anonymous'}

export function openAccounts(options: AccountsOptions): Accounts {
  const database = openAccountsDatabase(options.dataDirectory)
  const sessions = createSessionStore(database, options.clock)
  const tickets = createSignInTickets(options.clock)
  const administratorDigest = digestToken(options.administratorToken)
  const users = createUserDirectory(options.user)

  return {
    users,
    preferences: createPreferenceStore(database),

    identify(authorization) {
      if (authorization === undefined) return anonymousIdentity
      const token = readBearerToken(authorization)
      if (token === undefined) {
        throw new UnauthorizedError('The Authorization header should read "Bearer <token>"')
      }
      if (tokenMatchesDigest(token, administratorDigest)) return {id: robotUser.id, role: 'administrator'}
      const userId = guardStorage(() => sessions.userOf(token))
      if (users.find(userId) === undefined) {
        throw new InvalidSessionError(`User "${userId}" is not known to this lake`, 'SIO-401-ANF')
      }
      return {id: userId, role: 'administrator'}
    },

    beginSignIn: () => tickets.issue(options.user.id),

    completeSignIn: (ticket) => guardStorage(() => sessions.start(tickets.redeem(ticket))),

    signOut(authorization) {
      const token = authorization === undefined ? undefined : readBearerToken(authorization)
      if (token !== undefined) guardStorage(() => sessions.end(token))
    },

    copyDatabase: (file) => guardStorage(() => copyDatabase(database, file)),

    close: () => database.close(),
  }
}

function readBearerToken(authorization: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1]
}
