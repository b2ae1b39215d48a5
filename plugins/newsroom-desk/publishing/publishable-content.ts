import type {StoredStory} from '../rules/editorial-record.ts'

/** What the dataset sets itself, or what belongs to the draft alone. */
const NOT_PUBLISHED = new Set(['_rev', '_updatedAt', '_createdAt', '_system', '_originalId', '_id'])

/** The draft's content with the fields of its record set, or taken away where they are `undefined`. */
export function contentWith(
  draft: StoredStory,
  fields: {readonly [field: string]: unknown},
): {readonly _type: string; readonly [field: string]: unknown} {
  const content = Object.entries({...draft, ...fields}).filter(
    ([name, value]) => value !== undefined && !NOT_PUBLISHED.has(name),
  )
  return {...Object.fromEntries(content), _type: draft._type}
}

/**
 * The content as it is stored when published: references that the Studio kept weak only because their target was not
 * published yet become strong, as Sanity's own publishing makes them.
 */
export function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(isHeldWeak(value) ? withoutHold(value) : value).map(([name, inner]) => [
      name,
      strengthened(inner),
    ]),
  )
}

interface HeldReference {
  readonly _ref: string
  readonly _weak?: unknown
  readonly _strengthenOnPublish: {readonly weak?: unknown}
}

function isHeldWeak(value: object): value is HeldReference {
  return (
    '_ref' in value &&
    '_strengthenOnPublish' in value &&
    typeof value._strengthenOnPublish === 'object' &&
    value._strengthenOnPublish !== null
  )
}

function withoutHold({_strengthenOnPublish, _weak, ...reference}: HeldReference): object {
  return _strengthenOnPublish.weak === true ? {...reference, _weak} : reference
}
