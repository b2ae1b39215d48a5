import type {ConsoleMessage, Page, Request} from 'playwright-core'

/** The Studio's own version check and feedback probe have no switch; the page's policy keeps them on the machine. */
const ASKED_ELSEWHERE = /sanity-cdn\.com|api\.sanity\.io/

/** What the Studio writes when its version check was refused. */
const VERSION_UNKNOWN = /Failed to fetch version for package/

/** A Studio that is left says goodbye to the others' presence on a connection that it may have closed already. */
const SAID_ON_LEAVING = /WebSocket is already in CLOSING or CLOSED state/

/**
 * What goes wrong on a page from now on: exceptions, errors in the console, answers of 400 and above, requests that get no
 * answer, and the end of the page's process.
 */
export function watchProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('crash', () => problems.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) problems.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    if (!isLetGo(request)) problems.push(`${failureOf(request)}: ${request.url()}`)
  })
  return problems
}

function isExpected(message: ConsoleMessage): boolean {
  const text = message.text()
  return [ASKED_ELSEWHERE, VERSION_UNKNOWN, SAID_ON_LEAVING].some((pattern) => pattern.test(text))
}

/** Given up by the page itself, or never sent. */
function isLetGo(request: Request): boolean {
  return failureOf(request) === 'net::ERR_ABORTED' || ASKED_ELSEWHERE.test(request.url())
}

function failureOf(request: Request): string {
  return request.failure()?.errorText ?? 'no reason given'
}
