import type {ScheduledRelease} from './due-releases.ts'

/** The releases in a query's result; what is none is left out. */
export function readReleases(result: unknown): ScheduledRelease[] {
  return Array.isArray(result) ? result.map(readRelease).filter((release) => release !== undefined) : []
}

function readRelease(value: unknown): ScheduledRelease | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {name, publishAt, title}: {name?: unknown; publishAt?: unknown; title?: unknown} = value
  if (typeof name !== 'string' || typeof publishAt !== 'string') return undefined
  return {name, publishAt, title: typeof title === 'string' && title !== '' ? title : undefined}
}
