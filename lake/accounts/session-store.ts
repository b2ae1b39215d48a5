import type {DatabaseSync} from 'node:sqlite'

import {z} from 'zod'

import {InvalidSessionError} from './account-errors.ts'
import {digestToken, generateSessionToken} from './session-token.ts'

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000
const IDLE_DAYS = 90

export interface SessionStore {
  /** Starts a session and returns its token, the only time that it is known in clear. */
  start(userId: string): string
  /** The user behind a token. Throws `InvalidSessionError` when there is none, or it lay idle for 90 days. */
  userOf(token: string): string
  end(token: string): void
}

/** Sessions outlive a restart of the lake, so an open Studio stays signed in. */
export function createSessionStore(database: DatabaseSync, clock: () => Date): SessionStore {
  const insert = database.prepare(
    'INSERT INTO session (token_digest, user_id, created_at, last_seen_at) VALUES (?, ?, ?, ?)',
  )
  const select = database.prepare('SELECT user_id, last_seen_at FROM session WHERE token_digest = ?')
  const touch = database.prepare('UPDATE session SET last_seen_at = ? WHERE token_digest = ?')
  const remove = database.prepare('DELETE FROM session WHERE token_digest = ?')
  const removeIdle = database.prepare('DELETE FROM session WHERE last_seen_at < ?')

  removeIdle.run(new Date(clock().getTime() - IDLE_DAYS * DAY_IN_MILLISECONDS).toISOString())

  return {
    start(userId) {
      const token = generateSessionToken()
      const now = clock().toISOString()
      insert.run(digestToken(token), userId, now, now)
      return token
    },

    userOf(token) {
      const digest = digestToken(token)
      const row = sessionRow.optional().parse(select.get(digest))
      if (row === undefined) throw new InvalidSessionError('Session not found', 'SIO-401-ANF')
      const now = clock()
      const idle = now.getTime() - Date.parse(row.last_seen_at)
      if (idle > IDLE_DAYS * DAY_IN_MILLISECONDS) {
        remove.run(digest)
        throw new InvalidSessionError(
          `The session lay idle for more than ${IDLE_DAYS} days; sign in again`,
          'SIO-401-AEX',
        )
      }
      // Once a day is enough to know that a session is alive, and keeps reads from writing.
      if (idle > DAY_IN_MILLISECONDS) touch.run(now.toISOString(), digest)
      return row.user_id
    },

    end(token) {
      remove.run(digestToken(token))
    },
  }
}

const sessionRow = z.object({user_id: z.string(), last_seen_at: z.string()})
