/** An ISO 8601 instant as `<input type="datetime-local">` takes it, in the browser's own time zone, to the minute. */
export function toLocalTime(instant: string): string {
  const date = new Date(instant)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** The ISO 8601 instant of such an input's value; `undefined` while it is empty or half filled in. */
export function fromLocalTime(value: string): string | undefined {
  if (!/^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/.test(value)) return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
