/** What a page tells machines of itself, as search engines and networks read it. What it does not say is `undefined`. */
export interface PageMetadata {
  title: string | undefined
  description: string | undefined
  canonical: string | undefined
  /** Whether it asks search engines not to list it. */
  isHidden: boolean
  siteName: string | undefined
  /** As networks read it: Open Graph first, then what search engines read. */
  social: SocialMetadata
  section: string | undefined
  /** ISO 8601. */
  publishedTime: string | undefined
}

export interface SocialMetadata {
  title: string | undefined
  description: string | undefined
  /** Absolute. */
  url: string | undefined
  picture: SocialPicture | undefined
  /** X’s kind of card: `summary` has a small picture beside the words. */
  card: 'summary' | 'summary_large_image'
}

export interface SocialPicture {
  url: string
  alt: string
  /** In pixels, where the page states it. */
  width: number | undefined
  height: number | undefined
}

/** The elements of a page's head that tell something, as they are written there. */
export interface HeadElements {
  title: string | undefined
  canonical: string | undefined
  /** `name` or `property`, and `content`, of each `<meta>`, in order. */
  meta: readonly (readonly [name: string, content: string])[]
}

/** Of a property that is there twice the first counts, as Open Graph says (ogp.me, “arrays”). */
export function pageMetadata({title, canonical, meta}: HeadElements): PageMetadata {
  const said = (name: string) => filled(meta.find(([key]) => key === name)?.[1])
  const description = said('description')
  const pageTitle = filled(title)
  const address = webAddress(canonical)
  return {
    title: pageTitle,
    description,
    canonical: address,
    isHidden: /\b(?:noindex|none)\b/i.test(said('robots') ?? ''),
    siteName: said('og:site_name'),
    social: {
      title: said('og:title') ?? said('twitter:title') ?? pageTitle,
      description: said('og:description') ?? said('twitter:description') ?? description,
      url: webAddress(said('og:url')) ?? address,
      picture: socialPicture(said),
      card: said('twitter:card') === 'summary_large_image' ? 'summary_large_image' : 'summary',
    },
    section: said('article:section'),
    publishedTime: said('article:published_time'),
  }
}

function socialPicture(said: (name: string) => string | undefined): SocialPicture | undefined {
  const url = webAddress(said('og:image') ?? said('twitter:image'))
  if (url === undefined) return undefined
  return {
    url,
    alt: said('og:image:alt') ?? said('twitter:image:alt') ?? '',
    width: pixels(said('og:image:width')),
    height: pixels(said('og:image:height')),
  }
}

function pixels(text: string | undefined): number | undefined {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? value : undefined
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

/** Networks follow absolute web addresses and no others. */
function webAddress(text: string | undefined): string | undefined {
  const address = filled(text)
  if (address === undefined || !URL.canParse(address)) return undefined
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined
}
