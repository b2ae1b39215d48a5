import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core'

import {watchProblems} from './watch-problems.ts'
import {studioReady} from './studio-ready.ts'

const PROJECT_ID = 'dateline'

/** A page of the Studio. */
export interface StudioVisit {
  page: Page
  context: BrowserContext
  /** A fault that the test itself provokes, such as a lost connection: such problems do not count. */
  expectProblem: (pattern: RegExp) => void
}

export interface VisitOptions {
  width?: number
  height?: number
  /** A browser profile of its own, as another person has. Without it the visit shares one: sign-in and cache are kept. */
  ownProfile?: boolean
  /** Runs in the page before anything else does. */
  script?: string
  /** As whom the profile of its own is signed in, by their token. Without it, as the one who signs in on this machine. */
  token?: string
}

export interface StudioVisits {
  /** Opens a path of the Studio, such as `/desk/stories`. */
  open: (path: string, options?: VisitOptions) => Promise<StudioVisit>
  /** What went wrong on the open pages so far, error notices included. */
  problems: () => string[]
  /** Closes them all; answers what went wrong on their pages, error notices included. */
  end: () => Promise<string[]>
}

interface OpenVisit {
  page: Page
  context: BrowserContext
  problems: string[]
  expected: RegExp[]
}

/** Keeps the pages that a test opens, so that none is forgotten and each one's problems are asked for. */
export function studioVisits(browser: () => Browser, studioUrl: () => string): StudioVisits {
  let sharedProfile: Promise<BrowserContext> | undefined
  let visits: OpenVisit[] = []
  const problemsOf = (watched: readonly OpenVisit[]) =>
    watched.flatMap(({problems, expected}) =>
      problems.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    )
  return {
    open: async (path, {width = 1600, height = 1000, ownProfile = false, script, token} = {}) => {
      const context = await (ownProfile || token !== undefined
        ? openProfile(browser(), token === undefined ? NOTHING_STORED : signedIn(studioUrl(), token))
        : (sharedProfile ??= openProfile(browser())))
      const page = await context.newPage()
      const expected: RegExp[] = []
      visits.push({page, context, problems: watchProblems(page), expected})
      await page.setViewportSize({width, height})
      if (script !== undefined) await page.addInitScript({content: script})
      await page.goto(studioUrl() + path)
      await studioReady(page)
      return {page, context, expectProblem: (pattern) => void expected.push(pattern)}
    },
    problems: () => problemsOf(visits),
    end: async () => {
      const ended = visits
      visits = []
      const shared = await sharedProfile
      await Promise.all(ended.map(({page, context}) => (context === shared ? page.close() : context.close())))
      return problemsOf(ended)
    },
  }
}

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>

const NOTHING_STORED: StorageState = {cookies: [], origins: []}

async function openProfile(browser: Browser, storageState = NOTHING_STORED): Promise<BrowserContext> {
  const context = await browser.newContext({
    // A lake under test signs its certificate itself.
    ignoreHTTPSErrors: true,
    // Without a graphics card, a third of the time that it takes to open a Studio goes into the movement of its placeholders.
    reducedMotion: 'reduce',
    storageState,
  })
  context.setDefaultTimeout(45_000)
  await context.addInitScript(reportErrorNotices)
  return context
}

/** What the Studio keeps in the browser of someone who has signed in. */
function signedIn(studioUrl: string, token: string): StorageState {
  const session = {name: `__studio_auth_token_${PROJECT_ID}`, value: JSON.stringify({token})}
  return {cookies: [], origins: [{origin: new URL(studioUrl).origin, localStorage: [session]}]}
}

/**
 * Runs in the page: the Studio's error notices go away by themselves, so each is reported in the console. Not as an
 * exception: the Studio makes a notice of every exception.
 */
function reportErrorNotices(): void {
  const errorNotice = '[data-ui="Toast"][data-tone="critical"]'
  new MutationObserver((mutations) => {
    for (const node of mutations.flatMap(({addedNodes}) => [...addedNodes])) {
      if (!(node instanceof HTMLElement)) continue
      const notices = [node, ...node.querySelectorAll<HTMLElement>('*')].filter((element) =>
        element.matches(errorNotice),
      )
      // oxlint-disable-next-line no-console -- the console is where tests look
      for (const notice of notices) console.error(`Error notice: ${notice.innerText}`)
    }
  }).observe(document, {childList: true, subtree: true})
}
