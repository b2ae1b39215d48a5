import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

import {expect, test} from 'vitest'

import {fontFaceCss, FONT_STYLESHEETS} from './fonts.ts'

const require = createRequire(import.meta.url)

test('Servers and bundlers load the same faces', () => {
  const css = readFileSync(new URL('story-fonts.css', import.meta.url), 'utf8')
  expect([...css.matchAll(/@import '([^']+)'/g)].map(([, file]) => file)).toEqual([...FONT_STYLESHEETS])
})

test.each(FONT_STYLESHEETS)('Every file of %s gets its address', (stylesheet) => {
  const css = readFileSync(require.resolve(stylesheet), 'utf8')
  const files: string[] = []
  const served = fontFaceCss(css, (file) => {
    files.push(file)
    return `/fonts/${file}`
  })
  expect(files).toHaveLength(css.match(/@font-face/g)?.length ?? 0)
  expect(served).not.toContain('./files/')
  expect(served).toContain(`url("/fonts/${files[0]}")`)
})
