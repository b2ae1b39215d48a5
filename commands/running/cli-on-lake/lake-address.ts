/** The lake that the CLI was told to use, such as `http://localhost:3400`. */
export const lakeUrl = process.env['SANITY_INTERNAL_ENV'] ?? ''

/** `https://<project>.localhost:3400//v1/…` is `http://<project>.localhost:3400/v1/…`; any other address is kept. */
export function lakeAddress(address: string): string {
  const url = new URL(address)
  const lake = new URL(lakeUrl)
  if (url.host !== lake.host && !url.host.endsWith(`.${lake.host}`)) return address
  url.protocol = lake.protocol
  url.pathname = url.pathname.replace(/^\/+/, '/')
  return url.href
}
