import type {ReleaseVersion} from '../publishing/read-schedules.ts'

/** Releases by the names they have in the Studio. */
export function releaseTitles(versions: readonly ReleaseVersion[]): string {
  return versions.map(({title, releaseName}) => title ?? releaseName).join(', ')
}
