import type {QueryParams} from '@sanity/client'
import {useEffect, useMemo, useState} from 'react'

import type {KnownDocuments} from './document-set.ts'
import {keepSameParts} from './keep-same-parts.ts'
import {evaluatePage, type LookUp, type PageEvaluation, type PreviewDocument} from './evaluate-page.ts'
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

/** What a page is drawn from. */
export interface PreviewSource {
  /** The story's own document, such as the form holds it; without it, what is stored under the perspectives. */
  root: PreviewDocument | undefined
  /** Perspectives that other documents are seen through, most important first. */
  perspectiveStack: readonly string[]
  /** What the queries take for now, an ISO 8601 instant. */
  now: string
  /** `now`, where it is a time of the editor's own choice. */
  asAt: string | undefined
}

/**
 * The page's data over the form's live value. No network between a keystroke and the result. Without a source nothing
 * is asked for, and the data stay as they were.
 */
export function usePreviewData<Story extends string, Surroundings extends string, OnwardQuery extends string>(
  page: PreviewPage<Story, Surroundings, OnwardQuery>,
  id: string,
  source: PreviewSource | undefined,
): PreviewState<PreviewData<Story, Surroundings, OnwardQuery>> {
  const {root, perspectiveStack, now, asAt} = source ?? NO_SOURCE
  const isNeeded = source !== undefined
  const {known, documents, error: observeError} = useLiveDocuments(perspectiveStack)
  const {lookUp} = known

  const story = useMemo(
    () =>
      isNeeded ? attempt(() => evaluateStory({page, id, root, lookUp, now: new Date(now)})) : NOTHING_ASKED,
    [page, id, root, lookUp, now, isNeeded],
  )
  const surroundings = useMemo(
    () =>
      isNeeded
        ? attempt(() => {
            const {query, documentIds} = page.surroundings ?? NO_SURROUNDINGS
            return evaluateFrom(documentIds, lookUp, (roots) =>
              evaluatePage(query, {}, roots, lookUp, new Date(now)),
            )
          })
        : NOTHING_ASKED,
    [page, lookUp, now, isNeeded],
  )

  const wantedKey = isNeeded
    ? [
        ...(page.surroundings ?? NO_SURROUNDINGS).documentIds,
        ...(story.evaluation?.dereferenced ?? []),
        ...(surroundings.evaluation?.dereferenced ?? []),
      ].join('\n')
    : ''
  useEffect(() => {
    documents.want(wantedKey.split('\n').filter((wantedId) => wantedId !== ''))
  }, [documents, wantedKey])

  const settledStory = useSettled(story.evaluation)
  const settledSurroundings = useSettled(surroundings.evaluation)
  const onward = useOnward({
    query: page.onward?.query,
    params: page.onward?.params(id, settledStory?.result) ?? NO_PARAMS,
    perspectiveStack,
    asAt,
    isNeeded: isNeeded && settledStory !== undefined,
  })
  const data = useMemo(
    () =>
      settledStory === undefined || settledSurroundings === undefined
        ? undefined
        : {
            story: settledStory.result,
            surroundings: settledSurroundings.result,
            onward: onward.result,
            now,
          },
    [settledStory, settledSurroundings, onward.result, now],
  )
  return {
    data,
    missing: settledStory?.missing ?? NONE,
    known,
    error: story.error ?? surroundings.error,
    loadError: observeError ?? onward.error,
  }
}

interface StoryEvaluation<Query extends string> {
  page: {story: {query: Query; params: (id: string) => QueryParams}}
  id: string
  root: PreviewDocument | undefined
  lookUp: LookUp
  now: Date
}

/** The story's query over its document as the form holds it, or as it is stored. */
function evaluateStory<Query extends string>({page, id, root, lookUp, now}: StoryEvaluation<Query>) {
  const {query, params} = page.story
  return root === undefined
    ? evaluateFrom([id], lookUp, (roots) => evaluatePage(query, params(id), roots, lookUp, now))
    : evaluatePage(query, params(id), [root], lookUp, now)
}

/** Evaluates over stored documents, which are wanted and waited for like those that the query refers to. */
function evaluateFrom<Result>(
  ids: readonly string[],
  lookUp: LookUp,
  evaluate: (roots: readonly PreviewDocument[]) => PageEvaluation<Result>,
): PageEvaluation<Result> {
  const found = ids.map((id) => lookUp(id))
  const evaluation = evaluate(found.filter((document) => document != null))
  return {
    ...evaluation,
    dereferenced: [...ids, ...evaluation.dereferenced],
    pending: [...ids.filter((_, index) => found[index] === undefined), ...evaluation.pending],
  }
}

const NO_SURROUNDINGS = {query: 'null', documentIds: []}
const NO_PARAMS: QueryParams = {}
const NO_SOURCE: PreviewSource = {root: undefined, perspectiveStack: ['published'], now: '', asAt: undefined}
const NOTHING_ASKED = {evaluation: undefined, error: undefined} as const

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
 * newly chosen reference is loaded. What it says as the one before did is in the same objects.
 */
function useSettled<Result>(
  evaluation: PageEvaluation<Result> | undefined,
): PageEvaluation<Result> | undefined {
  const [last, setLast] = useState<{evaluation: PageEvaluation<Result>; kept: PageEvaluation<Result>}>()
  const isSettled = evaluation !== undefined && evaluation.pending.length === 0
  if (!isSettled || evaluation === last?.evaluation) return last?.kept
  const kept = {...evaluation, result: keepSameParts(last?.kept.result, evaluation.result)}
  setLast({evaluation, kept})
  return kept
}
