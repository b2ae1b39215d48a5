import {z} from 'zod'
import type {DraftedDocument} from '../resolved-mutation.ts'

const attributes = z.record(z.string(), z.unknown())

/** Attributes of a document that has an id. */
export const documentSchema: z.ZodType<DraftedDocument> = z.looseObject({
  _id: z.string().min(1),
  _type: z.string().min(1),
})

const newDocumentSchema = z.looseObject({
  _id: z.string().exactOptional(),
  _type: z.string().min(1),
})

const insertionSchema = z.union(
  [
    z.strictObject({before: z.string(), items: z.array(z.unknown())}),
    z.strictObject({after: z.string(), items: z.array(z.unknown())}),
    z.strictObject({replace: z.string(), items: z.array(z.unknown())}),
  ],
  {error: 'expected one of "before", "after" and "replace" with a path, and "items" with an array'},
)

const patchFields = {
  set: attributes.exactOptional(),
  setIfMissing: attributes.exactOptional(),
  unset: z.array(z.string()).exactOptional(),
  diffMatchPatch: z.record(z.string(), z.string()).exactOptional(),
  inc: z.record(z.string(), z.number()).exactOptional(),
  dec: z.record(z.string(), z.number()).exactOptional(),
  insert: insertionSchema.exactOptional(),
}

const ifRevisionID = z.string().exactOptional()

/** The operations of a patch, without the document it is for. */
export const patchSchema = z.strictObject({ifRevisionID, ...patchFields})

const byId = {id: z.union([z.string().min(1), z.array(z.string().min(1))])}
const byQuery = {query: z.string().min(1), params: attributes.exactOptional()}

const patchById = z.strictObject({...byId, ifRevisionID, ...patchFields})
const patchByQuery = z.strictObject({...byQuery, ifRevisionID, ...patchFields})

const purge = z.boolean().exactOptional()
const deleteById = z.strictObject({...byId, purge})
const deleteByQuery = z.strictObject({...byQuery, purge})

const mutationSchema = z.union(
  [
    z.strictObject({create: newDocumentSchema}),
    z.strictObject({createIfNotExists: newDocumentSchema}),
    z.strictObject({createOrReplace: newDocumentSchema}),
    z.strictObject({delete: z.union([deleteById, deleteByQuery])}),
    z.strictObject({patch: z.union([patchById, patchByQuery])}),
  ],
  {
    error: ({input}) =>
      `not a valid mutation: ${JSON.stringify(input)?.slice(0, 200)}. Expected one of create, createIfNotExists, createOrReplace (a document with _type), delete (id or query) and patch (id or query, with set, setIfMissing, unset, inc, dec, insert, diffMatchPatch)`,
  },
)

export const mutationsSchema = z.array(mutationSchema)

export type MutationInput = z.output<typeof mutationSchema>
