import type {SanityClient} from '@sanity/client'

interface Preference {
  key: string
  value: unknown
}

/** What the API keeps for the user who is signed in, `null` where there is nothing. Not the Studio's own copy, which may be old. */
export async function readPreferences(
  client: SanityClient,
  keys: readonly string[],
): Promise<readonly unknown[]> {
  const found = await client.request<(Preference | null)[]>({url: `/users/me/keyvalue/${keys.join(',')}`})
  return keys.map((key) => found.find((preference) => preference?.key === key)?.value ?? null)
}

export async function writePreferences(
  client: SanityClient,
  preferences: readonly Preference[],
): Promise<void> {
  await client.request({method: 'PUT', url: '/users/me/keyvalue', body: preferences})
}
