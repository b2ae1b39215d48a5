interface EmbargoValue {
  kind?: string
  until?: string
}

/** An embargo until a time that nobody gave has no end. */
export function embargoEndRule(value: EmbargoValue | undefined): true | string {
  return value?.kind === 'until' && !value.until
    ? 'Without a time this embargo never ends. Give the time, or choose “Until it is lifted”.'
    : true
}
