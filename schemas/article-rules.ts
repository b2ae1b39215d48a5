/** Validation rules of the story that look at more than one value. Pure: value in, `true` or the message out. */

/** Initials are two to four letters; a name here would be printed after the source. */
export function suspiciousSignOff(value: unknown): true | string {
  if (!Array.isArray(value)) return true
  const odd = value.filter((initials) => typeof initials === 'string' && !/^\p{L}{1,4}$/u.test(initials))
  return odd.length === 0 ? true : `Sign-offs are initials, like “lk”. Check: ${odd.join(', ')}.`
}

/** An update is never earlier than the publication. Equal times are fine: the page then shows one. */
export function notUpdatedBeforePublished(
  value: unknown,
  context: {document?: {[key: string]: unknown} | undefined},
): true | string {
  const publishedAt = context.document?.['publishedAt']
  if (typeof value !== 'string' || typeof publishedAt !== 'string') return true
  return Date.parse(value) >= Date.parse(publishedAt)
    ? true
    : 'The update is earlier than the publication. Set the publication earlier.'
}

/**
 * A release publishes its stories as they are, past the publish button that dates them; scheduled stories are dated when
 * they are scheduled.
 */
export function datedInRelease(
  value: unknown,
  context: {document?: {[key: string]: unknown} | undefined},
): true | string {
  return value === undefined && isReleaseVersion(context.document)
    ? 'A release publishes the story as it is. Set the time of publication that readers are to see.'
    : true
}

/** Whether a document is a copy of a story in a release. */
export function isReleaseVersion(document: {[key: string]: unknown} | undefined): boolean {
  const id = document?.['_id']
  return typeof id === 'string' && id.startsWith('versions.')
}

/** The same topic twice would be shown to readers twice. */
export function uniqueReferences(value: readonly unknown[] | undefined): true | string {
  const references = (value ?? []).map(referenceOf).filter((reference) => reference !== undefined)
  return new Set(references).size === references.length ? true : 'The same topic is listed twice. Remove one.'
}

function referenceOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('_ref' in item)) return undefined
  return typeof item._ref === 'string' ? item._ref : undefined
}
