import type {ValidationContext} from 'sanity'

interface EmbargoValue {
  kind?: string
  until?: string
}

/** An embargo until a time that nobody gave has no end. */
export function embargoEndRule(value: EmbargoValue | undefined): true | string {
  return value?.kind === 'until' && !value.until
    ? 'Without a time this embargo never ends. Give the time, or choose “Until it is lifted”.'
    : true
}

/** A copy of the story that the dataset will publish by itself. */
interface ScheduledCopy {
  publishAt: string
  embargo: EmbargoValue | null
}

const SCHEDULED_COPIES_QUERY = `*[
  _type == "system.release" && state in ["scheduled", "scheduling"] &&
  defined(*[_id == "versions." + ^.name + "." + $id][0]._id)
] | order(publishAt asc) {publishAt, "embargo": *[_id == "versions." + ^.name + "." + $id][0].embargo}`

/** A copy that was scheduled before the draft was put under embargo knows nothing of it, and would break it. */
export async function keptByScheduleRule(
  value: EmbargoValue | undefined,
  {document, getClient}: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<true | string> {
  const draft = document === undefined ? null : /^drafts\.(.+)$/.exec(document._id)
  if (draft === null || !lasts(value)) return true
  const copies = await getClient({apiVersion: '2025-02-19'}).fetch<ScheduledCopy[]>(
    SCHEDULED_COPIES_QUERY,
    {id: draft[1]},
    {perspective: 'raw', tag: 'embargo.schedule'},
  )
  return describeBrokenEmbargo(value, copies)
}

/** In words, with what to do; `true` where every copy keeps the embargo. */
export function describeBrokenEmbargo(
  embargo: EmbargoValue | undefined,
  copies: readonly ScheduledCopy[],
): true | string {
  const early = copies.find(
    (copy) => lasts(embargo, copy.publishAt) && !lasts(copy.embargo ?? undefined, copy.publishAt),
  )
  if (early === undefined) return true
  const time = new Date(early.publishAt).toUTCString().replace(/ GMT$/, ' UTC')
  return `A copy of this story is scheduled for ${time}, before this embargo ends, and knows nothing of it. Cancel that schedule: “Schedule …” in the menu beside the publish button.`
}

/** Whether the embargo lasts at all, or is still on at a time. */
function lasts(embargo: EmbargoValue | undefined, at?: string): boolean {
  if (embargo?.kind === undefined || embargo.kind === 'none') return false
  if (embargo.kind === 'open' || at === undefined || embargo.until === undefined) return true
  return Date.parse(embargo.until) > Date.parse(at)
}
