import {renderToStaticMarkup} from 'react-dom/server'

/** A page of one message, where there is no story to show. */
export function renderNotice(title: string, text: string, stylesheets: readonly string[]): string {
  const markup = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <main className="site-notice">
          <h1>{title}</h1>
          <p>{text}</p>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}
