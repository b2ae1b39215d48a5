import type {SanityClient} from '@sanity/client'

import {
  alsoWorthReadingQuery,
  sharedPreviewByTokenQuery,
  siteSettingsQuery,
  storyByIdQuery,
} from '../../queries/index.ts'
import {readSettings} from '../../story/index.ts'
import {renderStoryDocument} from '../../story/story-document.tsx'
import {renderNotice} from './notice.tsx'
import {SharedPreviewBar} from './shared-preview-bar.tsx'

export interface SharedPreviewOptions {
  /** Reads drafts: a client with a token that may. It stays on the server. */
  client: SanityClient
  /** What the link ends with. */
  token: string
  /** Addresses of the stylesheets, in order: fonts, then `story.css`. */
  stylesheets: readonly string[]
  /** Changes the addresses of what the documents contain, pictures above all, to ones that the reader can reach. */
  readdress?: <Data>(data: Data) => Data
}

/** What the plugin makes: anything else is not worth a query. */
const TOKEN = /^[\w-]{43}$/
const ONWARD_LIMIT = 4

/**
 * The page that a shared link opens, for any server that speaks in `Request` and `Response`: the story as its editor saw
 * it when the link was made, in the state it is in now. Without a story to show, a page that says so: 404 when the link
 * never was, was revoked or has expired (which of them, a stranger does not learn).
 */
export async function sharedPreviewResponse({
  client,
  token,
  stylesheets,
  readdress = (data) => data,
}: SharedPreviewOptions): Promise<Response> {
  const share = TOKEN.test(token)
    ? await client.fetch(sharedPreviewByTokenQuery, {linkToken: token}, {perspective: 'raw'})
    : null
  if (share === null || typeof share.documentId !== 'string' || typeof share.expiresAt !== 'string') {
    return htmlResponse(
      404,
      renderNotice(
        'This link is not valid any more',
        'It has expired, or whoever shared it took it back. Ask them for a new one.',
        stylesheets,
      ),
    )
  }
  const id = share.documentId
  const reader = client.withConfig({perspective: share.perspective ?? ['drafts']})
  const [story, settings] = await Promise.all([
    reader.fetch(storyByIdQuery, {id}),
    reader.fetch(siteSettingsQuery),
  ])
  if (story === null) {
    return htmlResponse(
      404,
      renderNotice(
        'This story cannot be shown',
        'It was deleted after the link to it was shared, or it may not be read yet.',
        stylesheets,
      ),
    )
  }
  // The link shares one story: of the others, what all readers may read.
  const alsoWorthReading = await client.fetch(
    alsoWorthReadingQuery,
    {id, topics: story.topics?.map(({_id}) => _id) ?? [], limit: ONWARD_LIMIT},
    {perspective: 'published'},
  )
  const {timeZone} = readSettings(settings)
  return htmlResponse(
    200,
    renderStoryDocument(readdress({story, settings, alsoWorthReading}), {
      stylesheets,
      before: <SharedPreviewBar expiresAt={share.expiresAt} timeZone={timeZone} />,
    }),
  )
}

/** Private to whoever has the link: kept out of caches, search engines and the addresses that other sites are told. */
function htmlResponse(status: number, html: string): Response {
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'x-content-type-options': 'nosniff',
      // The page runs no script. JSON-LD is data, which the policy does not concern.
      'content-security-policy':
        "default-src 'none'; img-src * data:; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  })
}
