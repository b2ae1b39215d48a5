import {InvalidRequestError, UnauthorizedError} from '../errors/lake-errors.ts'
import type {Identity, Perspective} from '../protocol/lake-core.ts'

const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/**
 * The perspective of a query: the asked one, else `published` from API version 2025-02-19 on (and for `X`) and `raw`
 * before. Throws `UnauthorizedError` when an anonymous request asks for more than published documents, and
 * `InvalidRequestError` for what is none.
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
  const names = requested
    .split(',')
    .filter((name) => name !== '')
    .map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  const [only] = names
  if (names.length === 1 && (only === 'raw' || only === 'published' || only === 'drafts')) return only
  if (names.includes('raw')) {
    throw new InvalidRequestError(`Perspective "${requested}": raw stands alone, it shows all there is`)
  }
  const strange = names.find((name) => !/^[\w-]+$/.test(name))
  if (strange !== undefined) {
    throw new InvalidRequestError(`Perspective "${requested}": "${strange}" cannot be the name of a release`)
  }
  return names
}
