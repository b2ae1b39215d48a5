import type {DatabaseSync} from 'node:sqlite'

import {z} from 'zod'

import {guardStorage} from '../store/sqlite-failures.ts'

/** What the Studio remembers for a user: list layouts, recent searches, saved Vision queries. `value` is any JSON. */
export interface Preference {
  key: string
  value: unknown
}

export interface PreferenceStore {
  get(userId: string, keys: readonly string[]): Preference[]
  set(userId: string, preferences: readonly Preference[]): void
}

export function createPreferenceStore(database: DatabaseSync): PreferenceStore {
  const select = database.prepare('SELECT key, value FROM preference WHERE user_id = ? AND key = ?')
  const upsert = database.prepare(
    'INSERT INTO preference (user_id, key, value) VALUES (?, ?, ?) ' +
      'ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value',
  )

  return {
    get(userId, keys) {
      const rows = guardStorage(() => keys.map((key) => select.get(userId, key)))
      return z
        .array(preferenceRow)
        .parse(rows.filter((row) => row !== undefined))
        .map(({key, value}) => ({key, value: JSON.parse(value)}))
    },

    set(userId, preferences) {
      guardStorage(() => {
        for (const {key, value} of preferences) upsert.run(userId, key, JSON.stringify(value ?? null))
      })
    },
  }
}

const preferenceRow = z.object({key: z.string(), value: z.string()})
