import type {SanityClient} from '@sanity/client'
import {Hono} from 'hono'

import {isAssetPath, pictureResponse, readdressPictures} from './pictures.ts'
import {sharedPreviewResponse} from './shared-preview/shared-preview-response.tsx'
import {readStyleFile, STYLESHEETS} from './stylesheets.ts'

export interface SiteOptions {
  /** Reads drafts; its token stays here. */
  client: SanityClient
  /** An embedded lake, whose pictures are passed on: it listens on its own machine only. */
  lakeUrl: string
  reportFailure: (error: unknown) => void
}

/** What readers can open. Today that is what editors share: `/share/<token>`. */
export function createSiteApp({client, lakeUrl, reportFailure}: SiteOptions): Hono {
  const app = new Hono()
  app.get('/share/:token', (context) => {
    const {origin} = new URL(context.req.url)
    return sharedPreviewResponse({
      client,
      token: context.req.param('token'),
      stylesheets: STYLESHEETS,
      readdress: (data) => readdressPictures(data, lakeUrl, origin),
    })
  })
  app.get('/styles/:name', async (context) => {
    const file = await readStyleFile(context.req.param('name'))
    if (file === undefined) return context.notFound()
    return context.body(file.content, 200, {
      'content-type': file.mediaType,
      'cache-control': file.mediaType === 'font/woff2' ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    })
  })
  app.get('*', (context, next) =>
    isAssetPath(context.req.path) ? pictureResponse(lakeUrl, context.req.raw) : next(),
  )
  app.notFound((context) => context.text('There is nothing at this address.', 404))
  app.onError((error, context) => {
    reportFailure(error)
    return context.text('The page could not be made. Please try again in a moment.', 500)
  })
  return app
}
