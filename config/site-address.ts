import {isIP} from 'node:net'
import {networkInterfaces} from 'node:os'

import {ConfigurationError} from './configuration-error.ts'

/** Throws `ConfigurationError` unless the site can be served at `host`. */
export function requireHost(host: string): void {
  if (host === 'localhost' || isIP(host) !== 0) return
  throw new ConfigurationError(
    `SITE_HOST is "${host}", but it is an address of this machine, such as 192.168.1.20, or 0.0.0.0 for all of them.`,
  )
}

/** Where others open what is served at `host`: for all of this machine's addresses, at its first one on a network. */
export function localSiteUrl(host: string, port: number): string {
  const isUnspecified = host === '0.0.0.0' || host === '::'
  const reachable = isUnspecified ? (firstNetworkAddress() ?? 'localhost') : host
  return `http://${isIP(reachable) === 6 ? `[${reachable}]` : reachable}:${port}`
}

/** A site's address, without a slash at the end. Throws `ConfigurationError` when it is none. */
export function checkedSiteUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new ConfigurationError(
      `SANITY_STUDIO_SITE_URL is "${text}", but it is the whole address of your site, such as https://news.example.com.`,
    )
  }
  return text.replace(/\/+$/, '')
}

function firstNetworkAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flat()
    .find((address) => address !== undefined && !address.internal && address.family === 'IPv4')?.address
}
