import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http'

import type {SanityClient} from '@sanity/client'
import {validatePreviewUrl} from '@sanity/preview-url-secret'

export interface PreviewSiteOptions {
  /** With a token. What drafts hold is shown only to those who come with a secret of the Studio's. */
  client: SanityClient
  studioUrl: string
  /** Serves what runs in the page, and all else that it needs. */
  scripts: RequestListener
  /** The HTML of the page, from what the client answers. */
  draw: (client: SanityClient) => Promise<string>
}

/** A site of one page: as it is published or, to those whom the Studio sent, as it is being written. */
export function previewSite({client, studioUrl, scripts, draw}: PreviewSiteOptions): RequestListener {
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
    const html = await draw(
      client.withConfig(
        isPreview ? {perspective: 'drafts', stega: {enabled: true, studioUrl}} : {perspective: 'published'},
      ),
    )
    const page = isPreview ? html.replace('</body>', `${SCRIPT}</body>`) : html
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page)
  }
}

function finish(answer: Promise<void>, response: ServerResponse): void {
  answer.catch((error: unknown) => response.writeHead(500).end(String(error)))
}

const SCRIPT = '<script type="module" src="/site.js"></script>'
