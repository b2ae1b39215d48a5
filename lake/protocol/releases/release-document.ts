import {z} from 'zod'
import type {IdRange} from '../../store/log-entry.ts'
import {documentIdProblem} from '../document-ids.ts'

const PREFIX = '_.releases.'
const NAME = /^[A-Za-z0-9_-]+$/

/** Names of perspectives that are no release. */
const RESERVED = new Set(['drafts', 'published', 'raw', 'previewDrafts'])

export const RELEASE_TYPE = 'system.release'

export const releaseStateSchema = z.enum([
  'active',
  'scheduling',
  'scheduled',
  'publishing',
  'published',
  'archiving',
  'archived',
  'unarchiving',
])

export type ReleaseState = z.output<typeof releaseStateSchema>

/** What people say about a release. Cardinality `one` is a scheduled draft: the release of a single document. */
export const releaseMetadataSchema = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  intendedPublishAt: z.string().nullish(),
  releaseType: z.enum(['asap', 'scheduled', 'undecided']),
  cardinality: z.enum(['many', 'one']).nullish(),
})

/** A release as it is stored. Names and states are those of `ReleaseDocument` in `@sanity/client`. */
export const releaseSchema = z.looseObject({
  _id: z.string().startsWith(PREFIX),
  _type: z.literal(RELEASE_TYPE),
  name: z.string(),
  state: releaseStateSchema,
  metadata: releaseMetadataSchema,
  /** When the lake is to publish it, ISO 8601 in UTC; only while it is scheduled. */
  publishAt: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
  /** The versions it had when it was published or archived, by their ids. */
  finalDocumentStates: z.array(z.looseObject({id: z.string()})).exactOptional(),
  /** Why the lake could not publish it at its time. */
  error: z.looseObject({message: z.string()}).exactOptional(),
})

export type Release = z.output<typeof releaseSchema>

export function releaseDocumentId(name: string): string {
  return `${PREFIX}${name}`
}

export function isReleaseDocumentId(documentId: string): boolean {
  return documentId.startsWith(PREFIX)
}

/** The name of a release, given its name or the id of its document. */
export function releaseNameOf(nameOrDocumentId: string): string {
  return isReleaseDocumentId(nameOrDocumentId) ? nameOrDocumentId.slice(PREFIX.length) : nameOrDocumentId
}

/** Why a name cannot be that of a release, as a sentence; `undefined` when it can. */
export function releaseNameProblem(name: string): string | undefined {
  if (RESERVED.has(name)) return `"${name}" is the name of a perspective and cannot be that of a release`
  if (!NAME.test(name)) return `Malformed release ID: "${name}". Use letters, digits, "_" and "-"`
  return documentIdProblem(releaseDocumentId(name))
}

/** The beginning of the ids of all versions in a release. */
export function versionPrefix(name: string): string {
  return `versions.${name}.`
}

/** The ids of all versions in a release; "/" is the character after ".". */
export function versionRange(name: string): IdRange {
  return {from: `versions.${name}.`, before: `versions.${name}/`}
}
