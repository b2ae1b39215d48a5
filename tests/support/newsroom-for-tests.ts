import type {Browser} from 'playwright-core'
import {afterAll, beforeAll} from 'vitest'

import {launchBrowser} from './launch-browser.ts'
import {type RunningDateline, startDateline} from './start-dateline.ts'
import {type StudioVisits, studioVisits} from './studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from './temporary-folder.ts'

/** What the tests of a file share. All of it is there from the file's own `beforeAll` on. */
export interface NewsroomForTests extends Pick<
  RunningDateline,
  'studioUrl' | 'lakeUrl' | 'reader' | 'administrator' | 'stop'
> {
  readonly browser: Browser
  /** Of its Studio. Those that are left open end after the last test. */
  readonly visits: StudioVisits
  /** After `stop`, on what it has stored. */
  startAgain: () => Promise<void>
}

/**
 * A newsroom that runs, with the shipped stories in it, and a browser, for all tests of the file that calls this: started
 * before them, gone after them. `name` says in the name of its folder whose it is.
 */
export function newsroomForTests(name: string): NewsroomForTests {
  let folder: TemporaryFolder | undefined
  let started: RunningDateline | undefined
  let launched: Browser | undefined
  const dateline = () => there(started)
  const browser = () => there(launched)
  const visits = studioVisits(browser, () => dateline().studioUrl)
  const start = async () => {
    started = await startDateline(there(folder).path)
  }

  beforeAll(async () => {
    folder = temporaryFolder(name)
    // Each is known as soon as it is there, and so is ended, too, when the other does not start.
    await Promise.all([start(), launchBrowser().then((known) => (launched = known))])
  })

  afterAll(async () => {
    await visits.end()
    await launched?.close()
    await started?.stop()
    folder?.remove()
  })

  return {
    get studioUrl() {
      return dateline().studioUrl
    },
    get lakeUrl() {
      return dateline().lakeUrl
    },
    get reader() {
      return dateline().reader
    },
    get administrator() {
      return dateline().administrator
    },
    get browser() {
      return browser()
    },
    visits,
    stop: () => dateline().stop(),
    startAgain: start,
  }
}

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('The newsroom starts before the first test, and not at once')
  return part
}
