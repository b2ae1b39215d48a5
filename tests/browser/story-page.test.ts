import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {allForms} from '../../story/fixtures/all-forms.ts'
import {arabicStory} from '../../story/fixtures/arabic-story.ts'
import {cardWith} from '../../story/fixtures/cards.ts'
import {longStory} from '../../story/fixtures/long-story.ts'
import {putinXiVisit} from '../../story/fixtures/putin-xi-visit.ts'
import {correctedStory, withdrawnStory} from '../../story/fixtures/record.ts'
import {siteSettings} from '../../story/fixtures/settings.ts'
import {fontFaceCss, FONT_STYLESHEETS} from '../../story/fonts.ts'
import {renderStoryDocument} from '../../story/story-document.tsx'
import {launchBrowser} from '../support/launch-browser.ts'

declare global {
  interface Window {
    /** Put there by the script each test adds. */
    readonly axe: typeof axe
  }
}

const SITE = 'http://dateline.test'
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==',
  'base64',
)

const require = createRequire(import.meta.url)

const stories = {putinXiVisit, allForms, arabicStory, longStory, correctedStory, withdrawnStory} as const
type StoryName = keyof typeof stories

let browser: Browser
let stylesheet: string

beforeAll(async () => {
  browser = await launchBrowser()
  const fonts = await Promise.all(
    FONT_STYLESHEETS.map(async (file) => {
      const css = await readFile(require.resolve(file), 'utf8')
      return fontFaceCss(
        css,
        (font) => `${SITE}/fonts/${file.split('/').slice(0, 2).join('/')}/files/${font}`,
      )
    }),
  )
  const story = await readFile(new URL('../../story/story.css', import.meta.url), 'utf8')
  stylesheet = [...fonts, story].join('\n')
})

afterAll(async () => {
  await browser.close()
})

const widths = [375, 1280] as const
const schemes = ['light', 'dark'] as const
const views = widths.flatMap((width) => schemes.map((scheme) => ({width, scheme})))

test.each(['putinXiVisit', 'allForms', 'arabicStory', 'correctedStory', 'withdrawnStory'] as const)(
  '%s has no accessibility fault on a phone or a wide screen, in light or dark',
  async (name) => {
    await withPage(name, {width: 375, scheme: 'light'}, async (page) => {
      await page.addScriptTag({content: axe.source})
      const faults = []
      for (const {width, scheme} of views) {
        await page.setViewportSize({width, height: 900})
        // Without motion, so that no colour is caught half way from one scheme to the other.
        await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'})
        const found = await page.evaluate(async () => {
          const {violations} = await window.axe.run(document)
          return violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])
        })
        faults.push(...found.map((fault) => [width, scheme, fault]))
      }
      expect(faults).toEqual([])
    })
  },
)

test.each(['allForms', 'arabicStory', 'longStory', 'correctedStory', 'withdrawnStory'] as const)(
  '%s is not wider than the page',
  async (name) => {
    await withPage(name, {width: 1280, scheme: 'light'}, async (page) => {
      const pageWidths = []
      for (const width of [1280, 768, 375, 320]) {
        await page.setViewportSize({width, height: 900})
        pageWidths.push(await page.evaluate(() => document.documentElement.scrollWidth))
      }
      expect(pageWidths).toEqual([1280, 768, 375, 320])
    })
  },
)

test('The page is set in its own faces', async () => {
  await withPage('allForms', {width: 1280, scheme: 'light'}, async (page) => {
    const loaded = await page.evaluate(() => {
      const faces = [...document.fonts].filter((face) => face.status === 'loaded')
      return [...new Set(faces.map((face) => `${face.family.replaceAll('"', '')} ${face.style}`))].toSorted()
    })
    expect(loaded).toEqual([
      'Inter Variable normal',
      'Newsreader Variable italic',
      'Newsreader Variable normal',
    ])
  })
})

test('Lines of text are about 66 characters long', async () => {
  await withPage('putinXiVisit', {width: 1280, scheme: 'light'}, async (page) => {
    const perLine = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.story-body > p')]
      const lines = paragraphs.map((paragraph) => {
        const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
        return Math.round(paragraph.getBoundingClientRect().height / lineHeight)
      })
      const characters = paragraphs.reduce((sum, paragraph) => sum + (paragraph.textContent?.length ?? 0), 0)
      return characters / lines.reduce((sum, count) => sum + count, 0)
    })
    expect(perLine).toBeGreaterThan(50)
    expect(perLine).toBeLessThan(75)
  })
})

test('The menu opens by keyboard alone, and without scripts', async () => {
  await withPage('putinXiVisit', {width: 375, scheme: 'light', javaScriptEnabled: false}, async (page) => {
    const asia = page.getByRole('navigation', {name: 'Sections'}).getByRole('link', {name: 'Asia'})
    expect(await asia.isVisible()).toBe(false)
    await page.getByText('Menu').focus()
    await page.keyboard.press('Enter')
    await asia.waitFor({state: 'visible'})
    await asia.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${SITE}/sections/asia`)
  })
})

test('A wide page shows the sections at once', async () => {
  await withPage('putinXiVisit', {width: 1280, scheme: 'light'}, async (page) => {
    const sections = page.getByRole('navigation', {name: 'Sections'})
    expect(await sections.getByRole('link').allInnerTexts()).toEqual([
      'World',
      'Asia',
      'Singapore',
      'Business',
      'Climate',
      'Sport',
    ])
    expect(await sections.getByText('Menu').isVisible()).toBe(false)
  })
})

test('Paper shows the story and its address, not what surrounds it', async () => {
  await withPage('putinXiVisit', {width: 660, scheme: 'light'}, async (page) => {
    await page.emulateMedia({media: 'print'})
    expect(await page.getByText('Advertisement').first().isVisible()).toBe(false)
    expect(await page.getByRole('link', {name: 'Share by email'}).isVisible()).toBe(false)
    expect(await page.getByRole('button', {name: 'Subscribe'}).isVisible()).toBe(false)
    expect(await page.getByRole('heading', {level: 1}).isVisible()).toBe(true)
    const address = await page.evaluate(() => {
      const story = document.querySelector('.story')
      return story === null ? '' : getComputedStyle(story, '::after').content
    })
    expect(address).toBe(`"https://news.example.com/stories/${putinXiVisit.slug}"`)
  })
})

interface View {
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

async function withPage(name: StoryName, view: View, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: {width: view.width, height: 900},
    colorScheme: view.scheme,
    javaScriptEnabled: view.javaScriptEnabled ?? true,
  })
  try {
    const page = await context.newPage()
    await serve(page, name)
    await page.goto(`${SITE}/`)
    if (view.javaScriptEnabled !== false) await page.evaluate(settle)
    await look(page)
  } finally {
    await context.close()
  }
}

/** Runs in the page: faces are fetched once the page is laid out, and lines break anew when they come. */
async function settle(): Promise<void> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
}

/** Answers everything the page asks for, so that nothing leaves the machine. */
async function serve(page: Page, name: StoryName): Promise<void> {
  const html = renderStoryDocument(
    {
      story: stories[name],
      settings: siteSettings,
      alsoWorthReading: [cardWith('one'), cardWith('two', {heroImage: null})],
    },
    {stylesheets: ['/story.css']},
  )
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== SITE) {
      await route.fulfill({contentType: 'image/png', body: PICTURE})
    } else if (url.pathname === '/story.css') {
      await route.fulfill({contentType: 'text/css', body: stylesheet})
    } else if (url.pathname.startsWith('/fonts/')) {
      await route.fulfill({
        contentType: 'font/woff2',
        path: require.resolve(url.pathname.slice('/fonts/'.length)),
      })
    } else {
      await route.fulfill({contentType: 'text/html; charset=utf-8', body: html})
    }
  })
}
