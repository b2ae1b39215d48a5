import {type Browser, chromium, type LaunchOptions} from 'playwright-core'

import {findBrowser} from './find-browser.ts'

const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser; close it when done. */
export async function launchBrowser(options: Pick<LaunchOptions, 'proxy'> = {}): Promise<Browser> {
  const {executablePath, environment} = await findBrowser()
  return chromium.launch({
    ...options,
    executablePath,
    args: QUIET_FLAGS,
    // Times on the screen are those of the browser's machine: tests read them as UTC wherever they run.
    env: {...definedVariables(), ...environment, TZ: 'UTC'},
  })
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
