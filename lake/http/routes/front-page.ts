import {Hono} from 'hono'
import {html} from 'hono/html'

import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'

/** `/`: what a person sees who opens the lake in a browser. */
export function frontPage({core, originPolicy}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.get('/', (context) => {
    context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    return context.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Content Lake of ${core.projectId}</title>
            <style>
              body {
                font:
                  1rem/1.5 system-ui,
                  sans-serif;
                margin: 3rem auto;
                max-width: 36rem;
                padding: 0 1rem;
              }
            </style>
          </head>
          <body>
            <h1>Content Lake of ${core.projectId}</h1>
            <p>
              This server keeps the documents and pictures of the project on this machine. There is nothing to
              see here; edit in the Studio:
            </p>
            <ul>
              ${originPolicy.studioOrigins.map((origin) => html`<li><a href="${origin}">${origin}</a></li>`)}
            </ul>
            <p>
              Public datasets:
              ${core
                .datasets()
                .filter(({aclMode}) => aclMode === 'public')
                .map(({name}) => name)
                .join(', ')}
            </p>
          </body>
        </html>`,
    )
  })
  return routes
}
