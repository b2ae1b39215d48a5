import type {Dateline} from '../format/dateline.ts'
import type {NewsTime} from '../format/news-time.ts'
import type {PictureFile, PictureFraming} from '../format/picture-sources.ts'

/** The story as the page shows it: read once from the query's result, plain, without cycles, with nothing left to check. */
export interface StoryView {
  readonly headline: string | undefined
  readonly standfirst: string | undefined
  readonly kicker: string | undefined
  readonly section: LinkView | undefined
  readonly hero: PictureView | undefined
  readonly published: NewsTime | undefined
  /** Only when readers can see that it differs from `published`. */
  readonly updated: NewsTime | undefined
  /** What the update changed, for readers; only with `updated`. */
  readonly updateNote: string | undefined
  readonly corrections: CorrectionsView
  /** The story was taken back: its page shows this, and nothing else of the story. */
  readonly withdrawal: WithdrawalView | undefined
  readonly dateline: Dateline | undefined
  readonly source: SourceView | undefined
  readonly body: readonly BodyBlock[]
  readonly topics: readonly TopicView[]
  readonly searchTitle: string | undefined
  readonly searchDescription: string | undefined
  /** Absolute, or `undefined` when the story or the site has no address yet. */
  readonly canonicalUrl: string | undefined
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly showAds: boolean
  readonly showNewsletter: boolean
}

/** The newest first. */
export interface CorrectionsView {
  readonly overText: readonly CorrectionView[]
  readonly underText: readonly CorrectionView[]
}

export interface CorrectionView {
  readonly key: string
  /** “Correction”, “Editor’s note” */
  readonly label: string
  readonly text: string
  readonly made: NewsTime | undefined
  /** Readers are to see it before the text. */
  readonly isUrgent: boolean
}

export interface WithdrawalView {
  readonly notice: string | undefined
  readonly withdrawn: NewsTime | undefined
}

/** A name that leads to a page of the site once it has a path. */
export interface LinkView {
  readonly name: string
  readonly path: string | undefined
}

export interface TopicView extends LinkView {
  readonly id: string
  readonly kind: TopicKind | undefined
  /** Absolute web addresses. */
  readonly sameAs: readonly string[]
}

export type TopicKind = 'person' | 'place' | 'organisation' | 'event' | 'subject'

/** A source that may be named to readers. Hidden ones leave nothing but `noindex`. */
export interface SourceView {
  readonly credit: SourceCredit | undefined
  readonly noindex: boolean
}

export interface SourceCredit {
  readonly name: string
  readonly isStaff: boolean
  readonly url: string | undefined
  /** “By Reuters” */
  readonly byline: string | undefined
  /** “Reuters/lk” */
  readonly sourceLine: string | undefined
}

export interface PictureView {
  /** `undefined` when there is no picture to show yet. */
  readonly file: PictureFile | undefined
  readonly framing: PictureFraming
  /** A `data:` address of a tiny version, safe inside a CSS `url()`. */
  readonly lqip: string | undefined
  /** Empty for a decorative picture and for one that nobody has described yet. */
  readonly alt: string
  readonly caption: string | undefined
  readonly credit: string | undefined
  readonly photographer: string | undefined
  readonly disclosures: readonly string[]
  readonly standIn: boolean
}

export type BodyBlock = TextBlock | PictureBlock | RelatedLinksBlock | UnknownBlock

interface KeyedBlock {
  /** Unique in the body. The document's own, unless it lacks one or repeats another's: see `isOwnKey`. */
  readonly _key: string
}

export interface TextBlock extends KeyedBlock {
  readonly _type: 'block'
  readonly style: TextStyle
  readonly listItem?: 'bullet' | 'number'
  readonly level?: number
  readonly markDefs: MarkDefinition[]
  readonly children: (TextSpan | UnknownInline)[]
  /** Set on the first paragraph. */
  readonly dateline?: Dateline
}

export type TextStyle = 'normal' | 'h2' | 'h3' | 'blockquote'

export interface TextSpan {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: string[]
}

export interface UnknownInline {
  readonly _type: 'unknown'
  readonly _key: string
  readonly name: string
}

/** A link of the text; `href` is `undefined` when it leads nowhere, and the words stay plain. */
export interface MarkDefinition {
  readonly _type: 'link'
  readonly _key: string
  readonly href: string | undefined
}

export interface PictureBlock extends KeyedBlock {
  readonly _type: 'picture'
  readonly picture: PictureView
}

/** A block without usable links keeps its place and shows nothing. */
export interface RelatedLinksBlock extends KeyedBlock {
  readonly _type: 'relatedLinks'
  readonly heading: string
  readonly links: readonly RelatedLinkView[]
}

export interface RelatedLinkView {
  readonly key: string
  readonly title: string
  readonly href: string
}

/** A block this page has no form for: not shown to readers, named to editors. */
export interface UnknownBlock extends KeyedBlock {
  readonly _type: 'unknown'
  readonly name: string
}

/** A story in a list. */
export interface CardView {
  readonly id: string
  readonly headline: string
  readonly path: string
  readonly kicker: string | undefined
  readonly picture: PictureView | undefined
  readonly published: NewsTime | undefined
}
