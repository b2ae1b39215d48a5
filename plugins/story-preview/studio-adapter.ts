/** Every import from the Studio that is not marked stable, in one place: what to check when `sanity` is upgraded. */
import {
  type PortableTextPluginsProps,
  type SanityClient,
  type SanityDocument,
  useClient,
  useDocumentPreviewStore,
  useDocumentStore,
  usePerspective,
} from 'sanity'
import {useRouter} from 'sanity/router'
import {usePaneRouter, type UserViewComponent} from 'sanity/structure'
import {useEffect, useMemo, useRef, useState} from 'react'

import {fieldAddress} from './focus/field-address.ts'
import type {FieldPath} from './focus/field-path.ts'
import type {ScheduledRelease} from './time-travel/due-releases.ts'
import {readReleases} from './time-travel/read-releases.ts'

const API_VERSION = '2025-02-19'

/** What a document view is given: `displayed` is the form's live value, or the revision or version that is selected. */
export type DocumentView = UserViewComponent<Record<string, unknown>>
export type DocumentViewProps = Parameters<Extract<DocumentView, (props: never) => unknown>>[0]

/** What is given to the plugins of the Studio's editors of Portable Text. */
export type TextPluginsProps = PortableTextPluginsProps

/** Calls `receive` with the stored document at `id` now and after every change; `undefined` means there is none. */
export type ObserveDocument = (
  id: string,
  receive: (document: SanityDocument | undefined) => void,
  fail: (error: unknown) => void,
) => () => void

/** One listener for all documents, shared with the Studio's own list previews. */
export function useObserveDocument(): ObserveDocument {
  const previewStore = useDocumentPreviewStore()
  return useMemo<ObserveDocument>(
    () => (id, receive, fail) => {
      const subscription = previewStore.unstable_observeDocument(id).subscribe({next: receive, error: fail})
      return () => subscription.unsubscribe()
    },
    [previewStore],
  )
}

/** The Studio's selected perspective, most important first: `['drafts']` unless the editor chose otherwise. */
export function usePerspectiveStack(): readonly string[] {
  return usePerspective().perspectiveStack
}

/**
 * The revision that is selected in the history, and so the one this pane displays. The view is not told: its
 * `historical` is always the displayed value.
 */
export function useSelectedRevision(): string | undefined {
  return usePaneRouter().params?.rev
}

/**
 * Selects in this pane whatever revision is selected in the editor beside it: the Studio keeps one selection for each
 * pane, and a preview of something else than the form shows would mislead. One selected in this pane itself stays.
 */
export function useFollowRevisionBeside(): void {
  const {routerPanesState, groupIndex, siblingIndex, params, setParams} = usePaneRouter()
  const beside = routerPanesState[groupIndex]?.find((_, index) => index !== siblingIndex)?.params?.['rev']
  const followed = useRef<string>(undefined)

  useEffect(() => {
    if (beside === followed.current) return
    followed.current = beside
    setParams({...params, rev: beside})
  }, [beside, params, setParams])
}

export interface FormPane {
  /**
   * Takes the form in the pane beside this one to a field: its tab is chosen, what it is in is opened, it is scrolled to
   * and focused. Neither pane is made anew, as an intent would do.
   */
  take: (path: FieldPath) => void
  /** Shows the form instead of this pane, at a field. The way back leads here. */
  become: (path: FieldPath) => void
}

/** The form of the document that this pane is a view of. */
export function useFormPane(): FormPane {
  const {routerPanesState, groupIndex, siblingIndex} = usePaneRouter()
  const {navigate, state} = useRouter()
  return useMemo(() => {
    const panes = routerPanesState[groupIndex] ?? []
    const own = panes[siblingIndex]
    return {
      take: (path) => {
        const isForm = (pane: (typeof panes)[number]) => pane.params?.['view'] !== own?.params?.['view']
        const group = panes.map((pane) => (isForm(pane) ? atField(pane, path) : pane))
        // The way back leads out of the story, not through every field that was looked at.
        navigate({...state, panes: routerPanesState.with(groupIndex, group)}, {replace: true})
      },
      become: (path) => {
        if (own === undefined) return
        // A document's first view is its form, and needs no name.
        const {view: _view, ...params} = own.params ?? {}
        const group = [atField({...own, params}, path)]
        navigate({...state, panes: routerPanesState.with(groupIndex, group)})
      },
    }
  }, [routerPanesState, groupIndex, siblingIndex, navigate, state])
}

type RouterPane = ReturnType<typeof usePaneRouter>['routerPanesState'][number][number]

function atField(pane: RouterPane, path: FieldPath): RouterPane {
  return {...pane, params: {...pane.params, path: fieldAddress(path, pane.params?.['path'])}}
}

/** The title of the release that the editor has selected, where there is one and it has a title. */
export function useSelectedReleaseTitle(): string | undefined {
  const {selectedPerspective} = usePerspective()
  return typeof selectedPerspective === 'object' ? selectedPerspective.metadata.title : undefined
}

const SCHEDULED_RELEASES =
  '*[_type == "system.release" && state == "scheduled" && defined(publishAt)] | order(publishAt asc, _id asc) {name, publishAt, "title": metadata.title}'

/** The releases that are to be published by themselves, soonest first and live; none while they are not needed. */
export function useScheduledReleases(isNeeded: boolean): readonly ScheduledRelease[] {
  const documentStore = useDocumentStore()
  const [releases, setReleases] = useState<readonly ScheduledRelease[]>([])
  useEffect(() => {
    if (!isNeeded) return
    const subscription = documentStore
      .listenQuery(
        SCHEDULED_RELEASES,
        {},
        {apiVersion: API_VERSION, perspective: 'raw', tag: 'story-preview.releases'},
      )
      .subscribe((found: unknown) => setReleases(readReleases(found)))
    return () => subscription.unsubscribe()
  }, [documentStore, isNeeded])
  return releases
}

export function usePreviewClient(): SanityClient {
  return useClient({apiVersion: API_VERSION})
}
