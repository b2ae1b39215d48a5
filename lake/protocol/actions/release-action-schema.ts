import {z} from 'zod'
import {documentSchema, patchSchema} from '../mutate/mutation-schema.ts'
import {releaseMetadataSchema} from '../releases/release-document.ts'

const releaseId = z.string().min(1)
const ifExists = z.enum(['fail', 'ignore', 'replace']).default('fail')

const moment = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), {error: 'expected a time as in 2026-01-31T12:00:00Z'})

const metadata = releaseMetadataSchema.extend({
  releaseType: releaseMetadataSchema.shape.releaseType.default('undecided'),
})

/** The actions on releases, as `@sanity/client` sends them. Fields that the lake does not know are refused. */
export const releaseActionSchema = z.discriminatedUnion('actionType', [
  z.strictObject({
    actionType: z.literal('sanity.action.release.create'),
    releaseId,
    metadata: metadata.default({releaseType: 'undecided'}),
  }),
  z.strictObject({
    actionType: z.literal('sanity.action.release.edit'),
    releaseId,
    patch: patchSchema,
  }),
  z.strictObject({actionType: z.literal('sanity.action.release.publish'), releaseId}),
  z.strictObject({
    actionType: z.literal('sanity.action.release.schedule'),
    releaseId,
    publishAt: moment,
  }),
  z.strictObject({actionType: z.literal('sanity.action.release.unschedule'), releaseId}),
  z.strictObject({actionType: z.literal('sanity.action.release.archive'), releaseId}),
  z.strictObject({actionType: z.literal('sanity.action.release.unarchive'), releaseId}),
  z.strictObject({actionType: z.literal('sanity.action.release.delete'), releaseId}),
  z.strictObject({
    actionType: z.literal('sanity.action.release.import'),
    releaseId,
    attributes: documentSchema.exactOptional(),
    document: documentSchema.exactOptional(),
    ifExists,
  }),
])

export type ReleaseAction = z.output<typeof releaseActionSchema>

/** Narrows the union to one action by the last part of its type, such as `publish`. */
export type ReleaseActionOf<Name extends string> = Extract<
  ReleaseAction,
  {actionType: `sanity.action.release.${Name}`}
>

export function isReleaseAction(actionType: string): boolean {
  return actionType.startsWith('sanity.action.release.')
}
