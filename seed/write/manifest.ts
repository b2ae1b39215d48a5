import {z} from 'zod'

import {contentKey} from '../documents/document-ids.ts'

/** The dot keeps it private: readers never get it, and no Studio lists it. */
export const MANIFEST_ID = 'seed.manifest'
export const MANIFEST_TYPE = 'seedManifest'

const manifestSchema = z.object({
  _rev: z.string(),
  entries: z.array(z.object({id: z.string(), fingerprint: z.string(), story: z.string()})),
})

/** What the seed wrote: for each document the fingerprint it had then, and the id of the story it came with. */
export type Manifest = ReadonlyMap<string, ManifestEntry>

export interface ManifestEntry {
  fingerprint: string
  story: string
}

export interface StoredManifest {
  entries: Manifest
  /** The revision that was read; undefined when nothing was ever seeded. */
  revision: string | undefined
}

/** Reads the stored manifest; `undefined` when there is none, `null` when it is not one that the seed wrote. */
export function readManifest(document: unknown): StoredManifest | null {
  if (document === undefined) return {entries: new Map(), revision: undefined}
  const parsed = manifestSchema.safeParse(document)
  if (!parsed.success) return null
  return {
    entries: new Map(parsed.data.entries.map(({id, fingerprint, story}) => [id, {fingerprint, story}])),
    revision: parsed.data._rev,
  }
}

/** The manifest's entries as they are stored: an array, because object keys count against a dataset's attribute limit. */
export function manifestFields(entries: Manifest): {entries: StoredEntry[]} {
  return {
    entries: [...entries]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, {fingerprint, story}]) => ({_key: contentKey('manifest', id), id, fingerprint, story})),
  }
}

interface StoredEntry extends ManifestEntry {
  _key: string
  id: string
}
