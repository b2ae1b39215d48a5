import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http'

import type {SanityClient} from '@sanity/client'
import {validatePreviewUrl} from '@sanity/preview-url-secret'

export interface PreviewSiteOptions {
  /** With a token. What drafts hold is shown only to those who come with a secret of the Studio's. */
  client: SanityClient
  studioUrl: string
  /** Serves what runs in the page. */
  scripts: RequestListener
}

interface Note {
  title?: string
  lead?: string
}

/** A site of one page: the note as it is published or, to those whom the Studio sent, as it is being written. */
export function previewSite({client, studioUrl, scripts}: PreviewSiteOptions): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://site')
    if (url.pathname === '/api/preview') return finish(enablePreview(url, response), response)
    if (url.pathname === '/') return finish(servePage(request, response), response)
    return scripts(request, response)
  }

  async function enablePreview(url: URL, response: ServerResponse): Promise<void> {
    const {isValid, redirectTo = '/'} = await validatePreviewUrl(client, url.href)
    if (!isValid) response.writeHead(401).end('The secret is not valid')
    else {
      const cookie = 'preview=on; Path=/; HttpOnly; SameSite=Lax'
      response.writeHead(307, {location: redirectTo, 'set-cookie': cookie}).end()
    }
  }

  async function servePage({headers}: IncomingMessage, response: ServerResponse): Promise<void> {
    const isPreview = (headers.cookie ?? '').split('; ').includes('preview=on')
    const note = await client.fetch<Note | null>(
      '*[_id == "note"][0]{title, lead}',
      {},
      isPreview ? {perspective: 'drafts', stega: {enabled: true, studioUrl}} : {perspective: 'published'},
    )
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page(note, isPreview))
  }
}

function finish(answer: Promise<void>, response: ServerResponse): void {
  answer.catch((error: unknown) => response.writeHead(500).end(String(error)))
}

function page(note: Note | null, isPreview: boolean): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,"></head>
  <body>
    <main><h1>${escaped(note?.title)}</h1><p>${escaped(note?.lead)}</p></main>
    ${isPreview ? '<script type="module" src="/site.js"></script>' : ''}
  </body>
</html>`
}

function escaped(text = ''): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
