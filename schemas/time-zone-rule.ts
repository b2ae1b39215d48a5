/** Accepts what `Intl` knows as an IANA time zone, refuses the rest with an example. */
export function timeZoneRule(value: string | undefined): boolean | string {
  if (value === undefined) return true
  try {
    return new Intl.DateTimeFormat('en', {timeZone: value}).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return `“${value}” is not a time zone. Write it like “Asia/Singapore”.`
    throw error
  }
}
