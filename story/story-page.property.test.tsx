import fc from 'fast-check'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {cardWith} from './fixtures/cards.ts'
import {correctedStory} from './fixtures/record.ts'
import {siteSettings} from './fixtures/settings.ts'
import {StoryPage} from './story-page.tsx'

const MARKUP = '"\'><x-hostile onload=1></script><!--&lt;'

const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.array(fc.integer({min: 0, max: 0xffff})).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    'javascript:alert(1)',
    'data:text/html,x',
    '__proto__',
    'constructor',
    'https://x',
  ),
)
const hostileText = fc.tuple(anyText, anyText).map(([before, after]) => `${before}${MARKUP}${after}`)
const anyValue = fc.oneof(hostileText, anyText, fc.anything(), fc.constant(undefined), fc.date().map(String))

const page = {
  story: correctedStory,
  settings: siteSettings,
  alsoWorthReading: [cardWith('one'), cardWith('two')],
}
const changes = fc.array(fc.tuple(fc.constantFrom(...pathsOf(page)), anyValue), {minLength: 1, maxLength: 12})

test(
  'Whatever stands at whatever place of the documents, the page is rendered and none of it becomes markup',
  {timeout: 60_000},
  () => {
    fc.assert(
      fc.property(
        changes,
        fc.constantFrom('reader' as const, 'preview' as const),
        (replacements, audience) => {
          const changed = structuredClone(page)
          for (const [path, value] of replacements) replaceAt(changed, path, value)
          const html = renderToStaticMarkup(<StoryPage {...changed} audience={audience} />)
          expect(html).toContain('<main class="main" id="story">')
          expect(html).not.toContain('<x-hostile')
          expect(html).not.toContain('<!--')
          // A withdrawn story has no structured data.
          expect(html.match(/<\/script>/g) ?? []).toHaveLength(html.includes('class="withdrawal"') ? 0 : 1)
          for (const [, address] of html.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
            expect(address).toMatch(/^(?:https?:|mailto:|\/(?!\/)|#story$)/)
          }
        },
      ),
      {numRuns: 300},
    )
  },
)

type Path = readonly string[]

/** The paths of every value inside a value, its own parts before theirs. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const paths: Path[] = []
  for (const [key, part] of Object.entries(value)) {
    const own = [...path, key]
    paths.push(own, ...pathsOf(part, own))
  }
  return paths
}

/** Does nothing when an earlier replacement took the place away. */
function replaceAt(target: object, path: Path, value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    Reflect.set(target, key, value)
    return
  }
  const part: unknown = Reflect.get(target, key)
  if (typeof part === 'object' && part !== null) replaceAt(part, rest, value)
}
