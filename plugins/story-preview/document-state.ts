/** What the preview shows, said in words beside it. */
export type DocumentState =
  | {kind: 'draft'}
  | {kind: 'published'}
  | {kind: 'new'}
  | {kind: 'release'; release: string}
  | {kind: 'revision'; time: string | undefined}

interface StateInput {
  displayed: {_id?: string; _updatedAt?: string}
  draft: unknown
  published: unknown
  /** The title of the selected release, for a version in it. */
  releaseTitle: string | undefined
  /** The revision selected in the history, if one is. */
  revision: string | undefined
}

/** A selected revision wins; then the id tells draft, version and published apart. */
export function documentState({
  displayed,
  draft,
  published,
  releaseTitle,
  revision,
}: StateInput): DocumentState {
  if (revision !== undefined) return {kind: 'revision', time: displayed._updatedAt}
  const id = displayed._id ?? ''
  if (id.startsWith('versions.')) return {kind: 'release', release: releaseTitle ?? id.split('.')[1] ?? ''}
  if (id.startsWith('drafts.') && draft) return {kind: 'draft'}
  if (published) return {kind: 'published'}
  return draft ? {kind: 'draft'} : {kind: 'new'}
}
