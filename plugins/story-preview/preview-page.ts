import type {ReactNode} from 'react'
import type {ClientReturn, QueryParams} from '@sanity/client'

import type {PreviewDocument} from './evaluate-page.ts'
import type {PreviewModes} from './modes/preview-mode.ts'
import type {ProblemRule} from './problems/problem-rule.ts'
import type {Moment} from './time-travel/moment.ts'

/**
 * A page to preview: the queries its production version runs, and how it renders their results. `story` and
 * `surroundings` are evaluated in the browser over live values; `onward` lists other documents, so it is fetched.
 */
export interface PreviewPage<
  StoryQuery extends string,
  SurroundingsQuery extends string,
  OnwardQuery extends string,
> {
  story: {query: StoryQuery; params: (id: string) => QueryParams}
  surroundings?: PageSurroundings<SurroundingsQuery>
  onward?: PageOnward<StoryQuery, OnwardQuery>
  /** How the page can be looked at, in the order of the number keys. Without it, as newsrooms do: `defaultModes`. */
  modes?: PreviewModes
  /** What the document is looked through for. Without it: references that readers would see as gaps or otherwise. */
  rules?: readonly ProblemRule[]
  /** Where the site opens links to shared previews, such as `https://news.example.com`. Without it nothing is shared. */
  siteUrl?: string
  /** When the page of a document will change by itself, such as the end of its embargo. Past moments may be among them. */
  moments?: (document: PreviewDocument) => readonly Moment[]
  /** Text of the page's stylesheet. */
  stylesheet: string
  /** What the page's document says of its text: `lang` (BCP 47) and `dir`. */
  document: (data: PreviewData<StoryQuery, SurroundingsQuery, OnwardQuery>) => PageDocument
  render: (data: PreviewData<StoryQuery, SurroundingsQuery, OnwardQuery>) => ReactNode
}

/** What stands around every story. `documentIds` are the documents the query starts from. */
export interface PageSurroundings<Query extends string> {
  query: Query
  documentIds: readonly string[]
}

/** A list of other documents that the page leads to. */
export interface PageOnward<StoryQuery extends string, Query extends string> {
  query: Query
  params: (id: string, story: ClientReturn<StoryQuery> | undefined) => QueryParams
}

export interface PageDocument {
  lang: string
  dir: 'ltr' | 'rtl'
}

export interface PreviewData<
  StoryQuery extends string,
  SurroundingsQuery extends string,
  OnwardQuery extends string,
> {
  story: ClientReturn<StoryQuery>
  surroundings: ClientReturn<SurroundingsQuery>
  /** `undefined` while it is fetched the first time. */
  onward: ClientReturn<OnwardQuery> | undefined
  /** The page's clock, an ISO 8601 instant: now to the minute, or the time that the editor travelled to. */
  now: string
}
