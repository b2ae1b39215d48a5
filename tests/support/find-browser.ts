import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {arch, platform} from 'node:os'
import {delimiter, dirname, join} from 'node:path'

/** No browser was found, and none could be brought. The message lists what was tried and what to do. */
export class BrowserNotFoundError extends Error {
  constructor(tried: readonly string[]) {
    super(
      `The browser tests need Chrome or Chromium. Tried: ${tried.join('; ')}. Install one, or set CHROME_PATH to its program.`,
    )
    this.name = 'BrowserNotFoundError'
  }
}

export interface FoundBrowser {
  executablePath: string
  /** Where it came from, for people. */
  origin: string
  /** Environment it must be started with, besides the usual. */
  environment: Record<string, string>
}

type Way = () => Promise<FoundBrowser | undefined> | FoundBrowser | undefined

/** A browser for the tests: the one in CHROME_PATH, an installed one, else one from a package. */
export async function findBrowser(): Promise<FoundBrowser> {
  const ways: readonly (readonly [string, Way])[] = [
    ['CHROME_PATH', fromEnvironment],
    ['an installed Chrome or Chromium', installed],
    ['the Chromium of @sparticuz/chromium (Linux x64)', fromPackage],
    ['apt-get install chromium (as root on Debian)', fromDebian],
  ]
  for (const [, way] of ways) {
    const browser = await way()
    if (browser !== undefined) return browser
  }
  throw new BrowserNotFoundError(ways.map(([name]) => name))
}

function fromEnvironment(): FoundBrowser | undefined {
  const executablePath = process.env['CHROME_PATH']
  if (executablePath === undefined || executablePath === '') return undefined
  if (!starts(executablePath)) {
    throw new Error(
      `CHROME_PATH is ${executablePath}, but no browser starts from there. Correct it, or unset it.`,
    )
  }
  return {executablePath, origin: 'CHROME_PATH', environment: {}}
}

const PROGRAM_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function installed(): FoundBrowser | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [
    ...PROGRAM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...KNOWN_PLACES,
  ]
  const executablePath = candidates.find((path) => existsSync(path) && starts(path))
  return executablePath === undefined ? undefined : {executablePath, origin: executablePath, environment: {}}
}

async function fromPackage(): Promise<FoundBrowser | undefined> {
  if (platform() !== 'linux' || arch() !== 'x64') return undefined
  const {default: chromium, inflate} = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const origin = 'the @sparticuz/chromium package'
  if (starts(executablePath)) return {executablePath, origin, environment: {}}
  // A slim machine lacks the system libraries; the package has those too, as for cloud functions.
  const packageFolder = dirname(dirname(new URL(import.meta.resolve('@sparticuz/chromium')).pathname))
  const libraries = await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
  const environment = {LD_LIBRARY_PATH: join(libraries, 'lib')}
  return starts(executablePath, environment) ? {executablePath, origin, environment} : undefined
}

function fromDebian(): FoundBrowser | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  const options = {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}} as const
  execFileSync('apt-get', ['update'], options)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return installed()
}

function starts(executablePath: string, environment: Record<string, string> = {}): boolean {
  const {status} = spawnSync(executablePath, ['--version'], {
    env: {...process.env, ...environment},
    stdio: 'ignore',
    timeout: 20_000,
  })
  return status === 0
}
