/** Protocols a reader's click may lead to. Everything else (`javascript:`, `data:`, …) is dropped. */
const LINK_PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:']
const WEB_PROTOCOLS: readonly string[] = ['https:', 'http:']

/** An absolute `http:`, `https:` or `mailto:` address in its normal form, or `undefined`. */
export function safeLinkUrl(value: unknown): string | undefined {
  return urlWithProtocol(value, LINK_PROTOCOLS)
}

/** An absolute `http:` or `https:` address in its normal form, or `undefined`. */
export function safeWebUrl(value: unknown): string | undefined {
  return urlWithProtocol(value, WEB_PROTOCOLS)
}

function urlWithProtocol(value: unknown, protocols: readonly string[]): string | undefined {
  if (typeof value !== 'string') return undefined
  const url = URL.parse(value)
  return url !== null && protocols.includes(url.protocol) ? url.href : undefined
}
