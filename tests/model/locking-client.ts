import type {SanityClient} from '@sanity/client'

/**
 * The client of a dataset that has documents locked, as hosted datasets lock the copies in scheduled releases. Unlocked
 * while the release is open: between `unschedule` and `schedule`.
 */
export function lockingClient(client: SanityClient, lockedId: string): SanityClient {
  let isLocked = true
  const {releases} = client
  return standIn(client, {
    // A revision that the document never has.
    patch: (id: string) =>
      isLocked && id === lockedId ? client.patch(id).ifRevisionId('of-nobody') : client.patch(id),
    releases: standIn(releases, {
      unschedule: async (request: Parameters<typeof releases.unschedule>[0]) => {
        const answer = await releases.unschedule(request)
        isLocked = false
        return answer
      },
      schedule: async (request: Parameters<typeof releases.schedule>[0]) => {
        const answer = await releases.schedule(request)
        isLocked = true
        return answer
      },
    }),
  })
}

function standIn<Target extends object>(target: Target, members: {readonly [name: string]: unknown}): Target {
  return new Proxy(target, {
    get(_target, name) {
      if (typeof name === 'string' && Object.hasOwn(members, name)) return members[name]
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
