/** The type of a link's document. */
export const SHARED_PREVIEW = 'sharedPreview'

const TOKEN_BYTES = 32
const HOUR = 3600

/** How long a link may last, in seconds. */
export const LIFETIMES = {hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR} as const

export type LifetimeName = keyof typeof LIFETIMES

export interface NewSharedPreview {
  documentId: string
  perspective: readonly string[]
  lifetime: LifetimeName
  /** Fills an array with random bytes, as `crypto.getRandomValues` does. */
  fillRandomly: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array
}

/** The document behind a new link. Its token has 256 random bits: nobody guesses one. */
export function newSharedPreview({documentId, perspective, lifetime, fillRandomly}: NewSharedPreview) {
  const token = base64url(fillRandomly(new Uint8Array(TOKEN_BYTES)))
  return {
    // A dot keeps a document from those who are not signed in; the token is no part of what is logged as an id.
    _id: `${SHARED_PREVIEW}.`,
    _type: SHARED_PREVIEW,
    documentId,
    perspective: [...perspective],
    token,
    lifetime: LIFETIMES[lifetime],
  }
}

/** `siteUrl` is where the site is served, such as `https://news.example.com`. */
export function sharedPreviewUrl(siteUrl: string, token: string): string {
  return `${siteUrl.replace(/\/+$/, '')}/share/${token}`
}

/** Whether only this machine can open what is at an address. */
export function isOnThisMachineOnly(siteUrl: string): boolean {
  const {hostname} = new URL(siteUrl)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    hostname.startsWith('127.')
  )
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
