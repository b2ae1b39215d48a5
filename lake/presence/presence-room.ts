/** What the others in a room are told, in the shapes of the Studio's presence transport (`i` is the user's id). */
export type PresenceEvent =
  | {type: 'rollCall'; i: string; session: string}
  | {type: 'state'; i: string; m: {sessionId: string; locations: readonly unknown[]}}
  | {type: 'disconnect'; i: string; m: {session: string}}

/** One connection in a room. */
export interface PresenceMember {
  rollCall(userId: string, session: string): void
  announce(userId: string, sessionId: string, locations: readonly unknown[]): void
  disconnect(userId: string, session: string): void
  /** The connection is gone: tells the others that its sessions are. */
  leave(): void
}

export interface PresenceRoom {
  join(receive: (event: PresenceEvent) => void): PresenceMember
}

/** Those who have a dataset open in a Studio. Holds nothing but who is there now. */
export function createPresenceRoom(): PresenceRoom {
  const receivers = new Set<(event: PresenceEvent) => void>()

  return {
    join(receive) {
      /** The sessions that this connection spoke for, with the user of each. */
      const sessions = new Map<string, string>()
      receivers.add(receive)

      const tellOthers = (event: PresenceEvent) => {
        for (const receiver of receivers) if (receiver !== receive) receiver(event)
      }
      const disconnect = (userId: string, session: string) => {
        sessions.delete(session)
        tellOthers({type: 'disconnect', i: userId, m: {session}})
      }

      return {
        rollCall(userId, session) {
          sessions.set(session, userId)
          tellOthers({type: 'rollCall', i: userId, session})
        },
        announce(userId, sessionId, locations) {
          sessions.set(sessionId, userId)
          tellOthers({type: 'state', i: userId, m: {sessionId, locations}})
        },
        disconnect,
        leave() {
          receivers.delete(receive)
          for (const [session, userId] of sessions) disconnect(userId, session)
        },
      }
    },
  }
}
