/** What the preview shows, said in words beside it. */
export type DocumentState =
  | {kind: 'draft'}
  | {kind: 'published'}
  | {kind: 'new'}
  | {kind: 'deleted'}
  | {kind: 'release'; release: string}
  | {kind: 'revision'; time: string | undefined}

interface StateInput {
  displayed: {_id?: string; _updatedAt?: string}
  draft: unknown
  published: unknown
  /** Whether it was stored a moment ago. */
  isDeleted: boolean
  /** The title of the selected release, for a version in it. */
  releaseTitle: string | undefined
  /** The revision selected in the history, if one is. */
  revision: string | undefined
}

/** A selected revision wins, and what is gone is gone; then the id tells draft, version and published apart. */
export function documentState({
  displayed,
  draft,
  published,
  isDeleted,
  releaseTitle,
  revision,
}: StateInput): DocumentState {
  if (revision !== undefined) return {kind: 'revision', time: displayed._updatedAt}
  if (isDeleted) return {kind: 'deleted'}
  const id = displayed._id ?? ''
  if (id.startsWith('versions.')) return {kind: 'release', release: releaseTitle ?? id.split('.')[1] ?? ''}
  if (id.startsWith('drafts.') && draft) return {kind: 'draft'}
  if (published) return {kind: 'published'}
  return draft ? {kind: 'draft'} : {kind: 'new'}
}
