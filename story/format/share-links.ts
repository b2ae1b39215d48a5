/** Networks the share bar can offer. */
export const SHARE_CHANNELS = ['whatsapp', 'telegram', 'facebook', 'x', 'email', 'linkedin'] as const

export type ShareChannel = (typeof SHARE_CHANNELS)[number]

export interface ShareLink {
  readonly channel: ShareChannel
  /** “Share on WhatsApp” */
  readonly label: string
  readonly href: string
}

/** The link that passes a story on: its canonical address and headline, in the form each network documents. */
export function shareLink(channel: ShareChannel, url: string, headline: string): ShareLink {
  const address = encode(url)
  const title = encode(headline)
  switch (channel) {
    case 'whatsapp':
      return {
        channel,
        label: 'Share on WhatsApp',
        href: `https://wa.me/?text=${title === '' ? '' : `${title}%20`}${address}`,
      }
    case 'telegram':
      return {
        channel,
        label: 'Share on Telegram',
        href: `https://t.me/share/url?url=${address}&text=${title}`,
      }
    case 'facebook':
      return {
        channel,
        label: 'Share on Facebook',
        href: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
      }
    case 'x':
      return {
        channel,
        label: 'Share on X (Twitter)',
        href: `https://x.com/intent/post?url=${address}&text=${title}`,
      }
    case 'email':
      return {channel, label: 'Share by email', href: `mailto:?subject=${title}&body=${address}`}
    case 'linkedin':
      return {
        channel,
        label: 'Share on LinkedIn',
        href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}`,
      }
    default:
      return assertUnreachable(channel)
  }
}

function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

function assertUnreachable(channel: never): never {
  throw new TypeError(`Unknown share channel: ${String(channel)}. Add its link in format/share-links.ts.`)
}
