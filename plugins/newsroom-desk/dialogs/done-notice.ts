import type {ReleaseVersion} from '../publishing/read-schedules.ts'
import type {Translate} from './refusal-text.ts'
import {releaseTitles} from './release-titles.ts'

/** What is said when a story is published: `done`, or a warning about releases that would take some of it back. */
export function doneNotice(
  outcome: {readonly type: string; readonly remaining?: readonly ReleaseVersion[]},
  done: string,
  t: Translate,
): {readonly closable: true; readonly status: 'success' | 'warning'; readonly title: string} {
  const {remaining = []} = outcome
  if (remaining.length === 0) return {closable: true, status: 'success', title: done}
  return {
    closable: true,
    status: 'warning',
    title: t('publish.remaining', {releases: releaseTitles(remaining)}),
  }
}
