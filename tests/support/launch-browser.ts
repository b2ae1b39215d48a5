import {type Browser, chromium} from 'playwright-core'

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

/** A headless browser; close it when done. `flags` are added to those every test runs with. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const {executablePath, environment} = await findBrowser()
  return chromium.launch({
    executablePath,
    args: [...QUIET_FLAGS, ...flags],
    env: {...definedVariables(), ...environment},
  })
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
