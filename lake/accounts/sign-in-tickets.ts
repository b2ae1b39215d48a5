import {randomBytes} from 'node:crypto'

import {UnauthorizedError} from '../errors/lake-errors.ts'

const LIFETIME_IN_MILLISECONDS = 60 * 1000
const MOST_TICKETS = 1000

export interface SignInTickets {
  /** A ticket (`sid`) for the address that the browser is sent back to. */
  issue(userId: string): string
  /** Trades a ticket for the user it was issued to, once. Throws `UnauthorizedError` when spent, stale or unknown. */
  redeem(ticket: string): string
}

/** Tickets live in memory for a minute: they cross the address bar, so they must be worth nothing a moment later. */
export function createSignInTickets(clock: () => Date): SignInTickets {
  const tickets = new Map<string, {userId: string; expiresAt: number}>()

  return {
    issue(userId) {
      const now = clock().getTime()
      for (const [ticket, {expiresAt}] of tickets) {
        if (expiresAt > now && tickets.size < MOST_TICKETS) break
        tickets.delete(ticket)
      }
      const ticket = randomBytes(32).toString('base64url')
      tickets.set(ticket, {userId, expiresAt: now + LIFETIME_IN_MILLISECONDS})
      return ticket
    },

    redeem(ticket) {
      const found = tickets.get(ticket)
      tickets.delete(ticket)
      if (found === undefined || found.expiresAt <= clock().getTime()) {
        throw new UnauthorizedError('This sign-in was used already or is older than a minute; sign in again')
      }
      return found.userId
    },
  }
}
