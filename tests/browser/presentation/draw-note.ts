import type {SanityClient} from '@sanity/client'

interface Note {
  title?: string
  lead?: string
}

/** The page of the note. */
export async function drawNote(client: SanityClient): Promise<string> {
  const note = await client.fetch<Note | null>('*[_id == "note"][0]{title, lead}')
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,"></head>
  <body><main><h1>${escaped(note?.title)}</h1><p>${escaped(note?.lead)}</p></main></body>
</html>`
}

function escaped(text = ''): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
