/** A message that a page's share link begins: `mailto:?subject=…&body=…`. */
export interface MailDraft {
  subject: string
  body: string
}

/** The message of the page's own mail link; without one `undefined`. */
export function readMailLink(page: Document): MailDraft | undefined {
  const links = [...page.querySelectorAll('a[href^="mailto:?"]')]
  return links.map((link) => mailDraft(link.getAttribute('href') ?? '')).find((draft) => draft !== undefined)
}

/** Reads a `mailto:` address (RFC 6068); `undefined` when it says neither subject nor body. */
export function mailDraft(address: string): MailDraft | undefined {
  const fields = new Map(
    (address.split('?')[1] ?? '').split('&').map((field) => {
      const [name = '', value = ''] = field.split('=')
      return [name.toLowerCase(), decoded(value)]
    }),
  )
  const subject = fields.get('subject') ?? ''
  const body = fields.get('body') ?? ''
  return subject === '' && body === '' ? undefined : {subject, body}
}

/** Not as a form's: in mail addresses a plus sign is a plus sign. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch (error) {
    // A percent sign that is no escape is shown as it is written.
    if (error instanceof URIError) return value
    throw error
  }
}
