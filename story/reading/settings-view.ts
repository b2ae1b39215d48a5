import type {ShareChannel} from '../format/share-links.ts'
import type {LinkView} from './story-view.ts'

/** Places on the story page where an advertisement can stand. */
export const AD_POSITIONS = ['top', 'masthead', 'afterTopics', 'afterOnward'] as const

export type AdPosition = (typeof AD_POSITIONS)[number]

/** What surrounds every story, read from the settings. */
export interface SettingsView {
  readonly siteName: string
  /** An absolute web address, or `undefined`: then nothing absolute is made up. */
  readonly baseUrl: string | undefined
  readonly logo: {readonly url: string; readonly width?: number; readonly height?: number} | undefined
  readonly timeZone: string
  readonly language: string
  readonly award: {readonly title: string; readonly awardedBy: string | undefined} | undefined
  readonly navigation: readonly NavigationLink[]
  readonly shareChannels: readonly ShareChannel[]
  readonly adPositions: readonly AdPosition[]
  readonly newsletter: NewsletterView | undefined
}

export interface NavigationLink extends LinkView {
  readonly id: string
  readonly path: string
}

export interface NewsletterView {
  readonly heading: string
  readonly text: string | undefined
  readonly consentText: string | undefined
  /** An `https:` address; `undefined` when the form cannot be sent. */
  readonly action: string | undefined
}
