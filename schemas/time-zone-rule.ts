/** Accepts what `Intl` knows as an IANA time zone, refuses the rest with an example. */
export function timeZoneRule(value: string | undefined): true | string {
  if (value === undefined) return true
  try {
    Intl.DateTimeFormat('en', {timeZone: value})
    return true
  } catch (error) {
    if (error instanceof RangeError) return `“${value}” is not a time zone. Write it like “Asia/Singapore”.`
    throw error
  }
}
