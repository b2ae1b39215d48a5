import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {putinXiVisit} from './fixtures/putin-xi-visit.ts'
import {siteSettings} from './fixtures/settings.ts'
import {StoryPage} from './story-page.tsx'

test('A story looks the same to readers and in the preview', () => {
  const page = {story: putinXiVisit, settings: siteSettings, alsoWorthReading: []}
  expect(renderToStaticMarkup(<StoryPage {...page} audience="preview" />)).toBe(
    renderToStaticMarkup(<StoryPage {...page} audience="reader" />),
  )
})
