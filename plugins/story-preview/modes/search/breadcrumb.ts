/** An address as search results show it: the site, then the steps of its path. `https://a.example › b › c` */
export function breadcrumb(address: string): string {
  const {origin, pathname} = new URL(address)
  const steps = pathname.split('/').filter((step) => step !== '')
  return [origin, ...steps.map(readable)].join(' › ')
}

/** The host alone, as cards show it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

function readable(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch (error) {
    // A percent sign that is no escape is shown as it is written.
    if (error instanceof URIError) return step
    throw error
  }
}
