import {useEffect, useMemo, useState} from 'react'

import type {KnownDocuments} from './document-set.ts'
import {evaluatePage, type PageEvaluation, type PreviewDocument} from './evaluate-page.ts'
import type {PreviewData, PreviewPage} from './preview-page.ts'
import {useLiveDocuments} from './use-live-documents.ts'
import {useOnward} from './use-onward.ts'

export interface PreviewState<Data> {
  /** `undefined` until every document the page needs is known; afterwards the last complete data. */
  data: Data | undefined
  /** Published ids that the page refers to and that do not exist. */
  missing: readonly string[]
  /** The documents around the previewed one. */
  known: KnownDocuments
  /** What went wrong in evaluating the queries, if anything. */
  error: unknown
  /** What went wrong in observing or fetching documents, if anything: the page may be incomplete or old. */
  loadError: unknown
}

/** The page's data over the form's live value. No network between a keystroke and the result. */
export function usePreviewData<Story extends string, Surroundings extends string, OnwardQuery extends string>(
  page: PreviewPage<Story, Surroundings, OnwardQuery>,
  id: string,
  displayed: PreviewDocument,
): PreviewState<PreviewData<Story, Surroundings, OnwardQuery>> {
  const {known, documents, error: observeError} = useLiveDocuments()
  const {lookUp} = known

  const story = useMemo(
    () => attempt(() => evaluatePage(page.story.query, page.story.params(id), [displayed], lookUp)),
    [page, id, displayed, lookUp],
  )
  const surroundings = useMemo(
    () =>
      attempt(() => {
        const roots = page.surroundings.documentIds.map((rootId) => lookUp(rootId))
        const evaluation = evaluatePage(
          page.surroundings.query,
          {},
          roots.filter((root) => root != null),
          lookUp,
        )
        const pendingRoots = page.surroundings.documentIds.filter((_, index) => roots[index] === undefined)
        return {...evaluation, pending: [...pendingRoots, ...evaluation.pending]}
      }),
    [page, lookUp],
  )

  const wantedKey = [
    ...page.surroundings.documentIds,
    ...(story.evaluation?.dereferenced ?? []),
    ...(surroundings.evaluation?.dereferenced ?? []),
  ].join('\n')
  useEffect(() => {
    documents.want(wantedKey.split('\n').filter((wantedId) => wantedId !== ''))
  }, [documents, wantedKey])

  const settledStory = useSettled(story.evaluation)
  const settledSurroundings = useSettled(surroundings.evaluation)
  const onward = useOnward(page.onward.query, page.onward.params(id, settledStory?.result))
  const data = useMemo(
    () =>
      settledStory === undefined || settledSurroundings === undefined
        ? undefined
        : {story: settledStory.result, surroundings: settledSurroundings.result, onward: onward.result},
    [settledStory, settledSurroundings, onward.result],
  )
  return {
    data,
    missing: settledStory?.missing ?? NONE,
    known,
    error: story.error ?? surroundings.error,
    loadError: observeError ?? onward.error,
  }
}

const NONE: readonly string[] = []

type Attempt<Result> =
  | {evaluation: PageEvaluation<Result>; error: undefined}
  | {evaluation: undefined; error: unknown}

/** A query that cannot be evaluated must not take the Studio's structure tool down: the error is shown instead. */
function attempt<Result>(evaluate: () => PageEvaluation<Result>): Attempt<Result> {
  try {
    return {evaluation: evaluate(), error: undefined}
  } catch (error) {
    return {evaluation: undefined, error}
  }
}

/**
 * The newest evaluation in which every document was known. A provisional one would make the page flicker while a
 * newly chosen reference is loaded.
 */
function useSettled<Result>(
  evaluation: PageEvaluation<Result> | undefined,
): PageEvaluation<Result> | undefined {
  const [last, setLast] = useState<PageEvaluation<Result>>()
  const isSettled = evaluation !== undefined && evaluation.pending.length === 0
  if (isSettled && evaluation !== last) setLast(evaluation)
  return isSettled ? evaluation : last
}
