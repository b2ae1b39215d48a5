/** A release that is published by itself when its time comes. */
export interface ScheduledRelease {
  /** Its id, as perspectives name it. */
  name: string
  title: string | undefined
  /** ISO 8601. */
  publishAt: string
}

/** The releases whose time has come at an ISO 8601 instant, the one published last first: its versions win. */
export function dueReleases(
  releases: readonly ScheduledRelease[],
  asAt: string | undefined,
): ScheduledRelease[] {
  if (asAt === undefined) return []
  const moment = Date.parse(asAt)
  return releases
    .filter(({publishAt}) => Date.parse(publishAt) <= moment)
    .toSorted((left, right) => Date.parse(right.publishAt) - Date.parse(left.publishAt))
}
