import {UnauthorizedError} from '../errors/lake-errors.ts'
import type {Identity, Perspective} from '../protocol/lake-core.ts'

const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/**
 * The perspective of a query: the asked one, else `published` from API version 2025-02-19 on (and for `X`) and `raw`
 * before. Throws `UnauthorizedError` when an anonymous request asks for more than published documents.
 */
export function readPerspective(
  requested: string | undefined,
  apiVersion: string,
  identity: Identity,
): Perspective {
  if (requested === undefined) {
    return identity.role === 'anonymous' || isPublishedByDefault(apiVersion) ? 'published' : 'raw'
  }
  const perspective = parsePerspective(requested)
  if (identity.role === 'anonymous' && perspective !== 'published') {
    throw new UnauthorizedError(`Sign in to read with the perspective "${requested}"`)
  }
  return perspective
}

/** `apiVersion` as it stands in the path: `v1`, `vX` or `vYYYY-MM-DD`. */
export function isPublishedByDefault(apiVersion: string): boolean {
  const version = apiVersion.slice(1)
  return version === 'X' || (version !== '1' && version >= PUBLISHED_BY_DEFAULT_SINCE)
}

function parsePerspective(requested: string): Perspective {
  if (requested === 'raw' || requested === 'published' || requested === 'drafts') return requested
  if (requested === 'previewDrafts') return 'drafts'
  return requested.split(',').filter((name) => name !== '')
}
