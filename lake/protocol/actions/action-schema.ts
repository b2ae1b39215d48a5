import {z} from 'zod'
import {isJsonObject} from '../json-object.ts'
import {documentSchema, patchSchema} from '../mutate/mutation-schema.ts'

const id = z.string().min(1)
const purge = z.boolean().exactOptional()
const revision = z.string().exactOptional()

/** Actions on what `@sanity/client` calls `draftId`, and Sanity's HTTP reference `versionId`. */
const onDraftOrVersion: ReadonlySet<unknown> = new Set([
  'sanity.action.document.edit',
  'sanity.action.document.publish',
  'sanity.action.document.unpublish',
  'sanity.action.document.discard',
])

/** The actions on documents, as clients send them. Fields that the lake does not know are refused. */
const actionSchema = z.discriminatedUnion('actionType', [
  z.strictObject({
    actionType: z.literal('sanity.action.document.create'),
    publishedId: id,
    attributes: documentSchema,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.edit'),
    draftId: id,
    publishedId: id,
    patch: patchSchema,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.unpublish'),
    draftId: id,
    publishedId: id,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.discard'),
    draftId: id,
    purge,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.replaceDraft'),
    publishedId: id,
    attributes: documentSchema,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.discard'),
    versionId: id,
    purge,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.create'),
    publishedId: id,
    document: documentSchema.exactOptional(),
    baseId: id.exactOptional(),
    versionId: id.exactOptional(),
    ifBaseRevisionId: revision,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.replace'),
    document: documentSchema,
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.unpublish'),
    versionId: id,
    publishedId: id,
  }),
])

export const documentActionSchema = z.preprocess(withDraftId, actionSchema)

export type DocumentAction = z.output<typeof actionSchema>

/** Narrows the union to one action by the last part of its type, such as `publish` or `version.create`. */
export type ActionOf<Name extends string> = Extract<
  DocumentAction,
  {actionType: `sanity.action.document.${Name}`}
>

/** An action of any type, before its fields are looked at. */
export const anyActionSchema = z.looseObject({actionType: z.string()})
export const anyActionsSchema = z.array(anyActionSchema).min(1)

function withDraftId(action: unknown): unknown {
  if (!isJsonObject(action) || !onDraftOrVersion.has(action['actionType'])) return action
  const {versionId, ...others} = action
  return versionId === undefined || 'draftId' in others ? action : {...others, draftId: versionId}
}
