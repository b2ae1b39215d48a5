import {join} from 'node:path'

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {buildStudio} from '../support/build-fixture.ts'
import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {storyPath} from '../support/preview-pane.ts'
import {serveFolder} from '../support/serve-folder.ts'
import {type LocalServer, serveLocally} from '../support/serve-locally.ts'
import {studioVisits} from '../support/studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

const PROJECT_ID = 'dateline'

let folder: TemporaryFolder
let studio: LocalServer
let lake: TestLake
let browser: Browser
const visits = studioVisits(
  () => browser,
  () => studio.url,
)

beforeAll(async () => {
  folder = temporaryFolder('preview-locale')
  studio = await serveLocally(serveFolder(folder.path, 'studio.html'))
  lake = await startTestLake({projectId: PROJECT_ID, studioOrigins: [studio.url], withComments: true})
  await lake
    .client()
    .withConfig({projectId: PROJECT_ID})
    .transaction()
    .create({_id: 'regen', _type: 'article', headline: 'Regen in Oslo', language: 'de'})
    .create({_id: 'drafts.regen', _type: 'article', headline: 'Regen in Bergen', language: 'de'})
    .commit()
  browser = await launchBrowser()
  await buildStudio({
    root: join(import.meta.dirname, 'preview-locale'),
    outDir: folder.path,
    projectId: PROJECT_ID,
    lakeUrl: `http://localhost:${lake.port}`,
  })
})

afterAll(async () => {
  await browser?.close()
  await studio?.close()
  await lake?.dispose()
  folder?.remove()
})

test('the preview speaks the language of the Studio', async () => {
  const {page} = await visits.open(storyPath('regen'))
  await page.getByRole('tab', {name: 'Vorschau', selected: true}).waitFor()
  const pane = page.getByTestId('story-preview')
  const state = page.getByTestId('story-preview-state')
  await eventually(() => state.innerText()).toBe('Entwurf')
  await pane.locator('iframe[title="Vorschau der Geschichte, Smartphone, 375 px, 375 Pixel breit"]').waitFor()

  const modes = pane.getByRole('group', {name: 'Wie die Seite gezeigt wird'}).getByRole('button')
  expect(
    await modes.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label'))),
  ).toEqual([
    'Smartphone, 375 px',
    'Tablet, 768 px',
    'Desktop, 1280 px',
    'Eigene Breite, 520 px',
    'Lesefassung',
    'Suchergebnis',
    'Social-Media-Karten',
    'Feed-Eintrag',
    'Druck',
  ])
  const versions = pane.getByRole('group', {name: 'Welche Fassung gezeigt wird'})
  await versions.getByRole('button', {name: 'Änderungen'}).click()
  await pane.getByText('1 Änderung: 1 Wort eingefügt, 1 Wort gestrichen').waitFor()
  await eventually(() => state.innerText()).toBe('Änderungen: Veröffentlicht → Entwurf')
  await versions.getByRole('button', {name: 'Veröffentlicht'}).click()
  await eventually(() => state.innerText()).toBe('Veröffentlicht')
  await pane.getByRole('button', {name: 'Suchergebnis'}).click()
  await pane.getByText(/^Aus dem, was die Seite über sich angibt/).waitFor()
  await pane.getByRole('button', {name: 'Zeigen, wie es zu einer kommenden Zeit ist'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Zeigen', exact: true}).waitFor()
})
