import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import type {SeedDocument} from '../documents/seed-document.ts'
import type {StandInPicture} from '../stand-in/stand-in-picture.ts'
import {MANIFEST_ID, readManifest} from './manifest.ts'
import type {DatasetState} from './plan-write.ts'
import {WriteError} from './write-error.ts'

export interface DatasetReading extends DatasetState {
  /** Revision of the manifest; undefined when nothing was ever seeded. */
  manifestRevision: string | undefined
  /** Id of the stand-in picture's asset; undefined when it was not uploaded yet. */
  pictureId: string | undefined
}

/** One query, so that all of it is from the same moment. Names of drafts and versions say which document they belong to. */
const STATE_QUERY = `{
  "documents": *[_id in $ids || _id == $manifestId],
  "drafts": *[_id in $draftIds]._id,
  "versions": *[_id in path("versions.**") && string::split(_id, ".")[2] in $ids]._id,
  "pictureId": *[_type == "sanity.imageAsset" && sha1hash == $sha1][0]._id
}`

const stateSchema = z.object({
  documents: z.array(z.looseObject({_id: z.string(), _type: z.string(), _rev: z.string()})),
  drafts: z.array(z.string()),
  versions: z.array(z.string()),
  pictureId: z.string().nullable(),
})

/** Reads what the dataset holds of these documents. Throws `WriteError` for a manifest that the seed did not write. */
export async function readDataset(
  client: SanityClient,
  documents: readonly SeedDocument[],
  picture: StandInPicture,
): Promise<DatasetReading> {
  const ids = documents.map((document) => document._id)
  const answer: unknown = await client.fetch(
    STATE_QUERY,
    {
      ids,
      draftIds: ids.map((id) => `drafts.${id}`),
      manifestId: MANIFEST_ID,
      sha1: picture.sha1,
    },
    {perspective: 'raw', useCdn: false, stega: false, tag: 'seed.read'},
  )
  const state = stateSchema.parse(answer)
  const manifest = readManifest(state.documents.find((document) => document._id === MANIFEST_ID))
  if (manifest === null) {
    throw new WriteError(
      'unreadable-manifest',
      `The document “${MANIFEST_ID}” is not as the seed wrote it, so what editors changed cannot be told. Delete it, and every seeded document that is in the dataset is kept as it is.`,
    )
  }
  return {
    published: new Map(
      state.documents
        .filter((document) => document._id !== MANIFEST_ID)
        .map((document) => [document._id, document]),
    ),
    inEditing: new Set([
      ...state.drafts.map((id) => id.slice('drafts.'.length)),
      ...state.versions.map((id) => id.split('.').slice(2).join('.')),
    ]),
    manifest: manifest.entries,
    manifestRevision: manifest.revision,
    pictureId: state.pictureId ?? undefined,
  }
}
