/** In the log: the lake published a release because its time had come. */
export const SCHEDULED_PUBLISH = 'lake.release.publishScheduled'

/** In the log: the lake could not publish a release at its time. */
export const SCHEDULED_PUBLISH_FAILED = 'lake.release.publishScheduledFailed'

/** How a transaction with these actions came to publish documents, in the words of the history API. */
export function publishCauseOf(
  actions: readonly string[],
): 'document.publish' | 'release.publish' | 'release.schedule' {
  if (actions.includes(SCHEDULED_PUBLISH)) return 'release.schedule'
  return actions.includes('sanity.action.release.publish') ? 'release.publish' : 'document.publish'
}
