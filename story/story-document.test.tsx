import {expect, test} from 'vitest'

import {putinXiVisit} from './fixtures/putin-xi-visit.ts'
import {siteSettings} from './fixtures/settings.ts'
import {renderStoryDocument} from './story-document.tsx'

test('The document has what the page needs in its head', () => {
  const html = renderStoryDocument(
    {story: putinXiVisit, settings: siteSettings},
    {stylesheets: ['/fonts.css', '/story.css']},
  )
  const head = html.slice(0, html.indexOf('</head>'))
  expect(html.startsWith('<!doctype html><html lang="en" dir="ltr"><head>')).toBe(true)
  expect(html.endsWith('</div></body></html>')).toBe(true)
  for (const part of [
    '<meta charSet="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<link rel="stylesheet" href="/fonts.css"/>',
    '<link rel="stylesheet" href="/story.css"/>',
    '<title>',
    '<link rel="canonical"',
    '<meta property="og:title"',
  ]) {
    expect(head).toContain(part)
  }
})
