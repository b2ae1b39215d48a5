/** What tells one state of a resource from another: a strong entity tag, and a time in whole seconds. */
export interface Validators {
  /** With its quotation marks. */
  entityTag: string
  modified: Date
}

/** Whether the client has this state already (RFC 9110, section 13.2.2): the answer is 304 then. */
export function isKnownToClient(headers: Headers, {entityTag, modified}: Validators): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) {
    const named: readonly string[] = tags.match(/"[^"]*"/g) ?? []
    return tags.trim() === '*' || named.includes(entityTag)
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && inSeconds(modified.getTime()) <= inSeconds(since)
}

/** The `Range` header where it counts: for `GET`, and with `If-Range` only as long as the state is the one it names. */
export function rangeOf(
  method: string,
  headers: Headers,
  {entityTag, modified}: Validators,
): string | undefined {
  const range = headers.get('range')
  if (range === null || method !== 'GET') return undefined
  const condition = headers.get('if-range')?.trim()
  if (condition === undefined || condition === entityTag) return range
  return inSeconds(Date.parse(condition)) === inSeconds(modified.getTime()) ? range : undefined
}

function inSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
