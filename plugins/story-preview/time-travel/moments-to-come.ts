import type {ScheduledRelease} from './due-releases.ts'
import type {Moment} from './moment.ts'

/** What is still to come, soonest first: the page's own moments, and releases to be published. */
export function momentsToCome(
  moments: readonly Moment[],
  releases: readonly ScheduledRelease[],
  now: string,
): Moment[] {
  const published = releases.map(({name, title, publishAt}) => ({
    name,
    title: title ?? name,
    time: publishAt,
  }))
  return [...moments, ...published]
    .filter(({time}) => Date.parse(time) > Date.parse(now))
    .toSorted((left, right) => Date.parse(left.time) - Date.parse(right.time))
}
