const DRAFT = /^drafts\.(.+)$/
const VERSION = /^versions\.([^.]+)\.(.+)$/

/** Where a document id stands in its group: published `a`, draft `drafts.a`, version `versions.<release>.a`. */
export type VersionId =
  | {kind: 'published'; publishedId: string}
  | {kind: 'draft'; publishedId: string}
  | {kind: 'version'; publishedId: string; release: string}

export function parseVersionId(id: string): VersionId {
  const draft = DRAFT.exec(id)?.[1]
  if (draft !== undefined) return {kind: 'draft', publishedId: draft}
  const [, release, versioned] = VERSION.exec(id) ?? []
  if (release !== undefined && versioned !== undefined)
    return {kind: 'version', publishedId: versioned, release}
  return {kind: 'published', publishedId: id}
}
