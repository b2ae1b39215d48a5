import {useMemo, useState} from 'react'

import {type DocumentState, documentState} from '../document-state.ts'
import type {PreviewDocument} from '../evaluate-page.ts'
import {publishedIdOf} from '../overlay-id.ts'
import type {PreviewData, PreviewPage} from '../preview-page.ts'
import {
  type DocumentViewProps,
  usePerspectiveStack,
  useScheduledReleases,
  useSelectedReleaseTitle,
  useSelectedRevision,
} from '../studio-adapter.ts'
import {dueReleases, type ScheduledRelease} from '../time-travel/due-releases.ts'
import {useClock} from '../time-travel/use-clock.ts'
import {useTypedText} from '../typing/use-typed-text.ts'
import {type PreviewState, usePreviewData} from '../use-preview-data.ts'
import {usePreviewedDocument} from '../use-previewed-document.ts'
import {useSame} from '../use-same.ts'
import type {Comparison} from './comparison.ts'

/** A version of the document, as the page shows it. */
export interface Version<Data> {
  state: DocumentState
  preview: PreviewState<Data>
}

export interface Versions<Data> {
  /** The document as the form holds it. */
  displayed: PreviewDocument
  /** To the minute, an ISO 8601 instant. */
  clock: string
  /** The releases to come; none while no time to come is shown. */
  scheduled: readonly ScheduledRelease[]
  /** The time to come that is shown, an ISO 8601 instant; `undefined` for now. */
  asAt: string | undefined
  working: Version<Data>
  published: Version<Data>
  /** Whether there is a published version that is not the one at work. */
  canCompare: boolean
  comparison: Comparison
  compare: (comparison: Comparison) => void
}

interface Travel {
  /** The time to come that is shown, an ISO 8601 instant; without it now. */
  asAt: string | undefined
  /** Whether the releases to come are to be known. */
  isPlanned: boolean
}

/** The version at work and the published one, now or as at a time to come. The published one is loaded when it is asked for. */
export function useVersions<Story extends string, Surroundings extends string, Onward extends string>(
  page: PreviewPage<Story, Surroundings, Onward>,
  view: DocumentViewProps,
  travel: Travel,
): Versions<PreviewData<Story, Surroundings, Onward>> {
  const {document, documentId} = view
  const [chosen, setChosen] = useState<Comparison>('working')
  const {document: told, isDeleted} = usePreviewedDocument(view)
  const displayed = useTypedText(publishedIdOf(documentId), told)
  const releaseTitle = useSelectedReleaseTitle()
  const revision = useSelectedRevision()
  const selectedStack = usePerspectiveStack()
  const clock = useClock()
  // Once it has come the time is now.
  const asAt = travel.asAt !== undefined && travel.asAt > clock ? travel.asAt : undefined
  const scheduled = useScheduledReleases(travel.isPlanned || asAt !== undefined)
  const due = useMemo(() => dueReleases(scheduled, asAt), [scheduled, asAt])

  const state = documentState({...document, isDeleted, releaseTitle, revision})
  const canCompare = Boolean(document.published) && state.kind !== 'published'
  const comparison = canCompare ? chosen : 'working'
  const now = asAt ?? clock
  const dueNames = due.map(({name}) => name)

  const working = usePreviewData(page, documentId, {
    // What is published now may be another version by then.
    root: state.kind === 'published' && due.length > 0 ? undefined : displayed,
    perspectiveStack: [...selectedStack, ...dueNames],
    now,
    asAt,
  })
  const published = usePreviewData(
    page,
    documentId,
    comparison === 'working'
      ? undefined
      : {root: undefined, perspectiveStack: [...dueNames, 'published'], now, asAt},
  )
  const publishedState = useSame(storedState(published, documentId, due))
  const workingState = useSame(state.kind === 'published' ? storedState(working, documentId, due) : state)
  return {
    displayed,
    clock,
    asAt,
    scheduled,
    working: {state: workingState, preview: working},
    published: {state: publishedState, preview: published},
    canCompare,
    comparison,
    compare: setChosen,
  }
}

/** What is published, or the version that a release has published by then. */
function storedState(
  {known}: PreviewState<unknown>,
  documentId: string,
  due: readonly ScheduledRelease[],
): DocumentState {
  const id = known.lookUp(documentId)?._id ?? ''
  const release = due.find(({name}) => id.startsWith(`versions.${name}.`))
  return release === undefined
    ? {kind: 'published'}
    : {kind: 'release', release: release.title ?? release.name}
}
