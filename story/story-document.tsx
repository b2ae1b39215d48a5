import type {ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'

import {directionOf} from './format/language.ts'
import {readSettings} from './reading/read-settings.ts'
import {StoryPage, type StoryPageProps} from './story-page.tsx'

/** Where the document finds what it does not contain. */
export interface StoryDocumentAssets {
  /** Addresses of stylesheets, in order: fonts, then `story.css`. */
  readonly stylesheets: readonly string[]
  /** What stands above the page, such as a word on what it is. */
  readonly before?: ReactNode
}

/** The whole HTML document of a story for readers. For servers only: it brings `react-dom/server`. */
export function renderStoryDocument(
  props: Omit<StoryPageProps, 'audience'>,
  {stylesheets, before}: StoryDocumentAssets,
): string {
  const {language} = readSettings(props.settings)
  const markup = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        {before}
        <StoryPage {...props} />
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}
