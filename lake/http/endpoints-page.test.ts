import {globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {type Accounts, openAccounts} from '../accounts/accounts.ts'
import {createAssetLibrary} from '../assets/asset-library.ts'
import {imageParameterNames} from '../assets/image/read-parameter.ts'
import {DOOR_PATH} from '../door/door-messages.ts'
import {createLakeCore} from '../protocol/create-lake-core.ts'
import type {LakeCore} from '../protocol/lake-core.ts'
import {createLakeApp} from './create-lake-app.ts'
import {standardErrorLogger} from './lake-logger.ts'
import {defaultLimits} from './lake-services.ts'
import {createOriginPolicy} from './origin-policy.ts'
import {endpointStates, readEndpointsPage} from './read-endpoints-page.ts'
import {administratorToken, editor} from './start-test-lake.ts'

const LAKE = dirname(import.meta.dirname)

let dataDirectory: string
let core: LakeCore
let accounts: Accounts
let routes: string[]

const {rows, summary} = readEndpointsPage()

beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'lake-endpoints-'))
  core = createLakeCore({projectId: 'newsroom', datasets: ['production'], dataDirectory: ':memory:'})
  accounts = openAccounts({dataDirectory, administratorToken, user: editor, clock: now})
  const app = createLakeApp({
    core,
    accounts,
    assets: createAssetLibrary({
      core,
      dataDirectory,
      baseUrl: 'http://localhost',
      renditionBytes: defaultLimits.renditionBytes,
      reportFailure: standardErrorLogger.error,
    }),
    originPolicy: createOriginPolicy({projectId: 'newsroom', protocol: 'http', port: 80, studioOrigins: []}),
    logger: standardErrorLogger,
    limits: defaultLimits,
    clock: now,
    closing: new AbortController().signal,
  })
  routes = app.routes
    .filter(({method}) => method !== 'ALL')
    .map(
      ({method, path}) => `${method} ${path.replaceAll(/:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?\??/g, '{$1}')}`,
    )
})

afterAll(() => {
  core.close()
  accounts.close()
  rmSync(dataDirectory, {recursive: true})
})

describe('the page of endpoints', () => {
  test('gives each endpoint one row and a state', () => {
    const endpoints = rows.map(({endpoint}) => endpoint)
    expect(endpoints.filter((endpoint, index) => endpoints.indexOf(endpoint) !== index)).toEqual([])
    expect(rows.filter(({state}) => !endpointStates.includes(state))).toEqual([])
  })

  test('counts its rows by their states', () => {
    const counts = endpointStates.map((name) => `${rows.filter(({state}) => state === name).length} ${name}`)
    expect(summary).toBe(
      `Of ${rows.length} endpoints, ${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}.`,
    )
  })

  test('lists every route of the lake, and no other as there', () => {
    const listed = rows.filter(({state, endpoint}) => state !== 'absent' && !endpoint.startsWith('WS '))
    expect(listed.map(({endpoint}) => endpoint).toSorted()).toEqual([...new Set(routes)].toSorted())
  })

  test('calls nothing absent that is there', () => {
    const absent = rows.filter(({state}) => state === 'absent').map(({endpoint}) => endpoint)
    expect(absent.filter((endpoint) => routes.includes(endpoint))).toEqual([])
  })

  test('lists the WebSockets', () => {
    const sockets = rows.filter(({endpoint}) => endpoint.startsWith('WS ')).map(({endpoint}) => endpoint)
    expect(sockets).toEqual([`WS ${DOOR_PATH}`, 'WS /{version}/socket/{dataset}'])
  })

  test('lists every query option that the lake reads, and no other', () => {
    const listed = new Set(rows.flatMap(({options}) => options))
    expect([...listed].toSorted()).toEqual([...optionsRead()].toSorted())
  })
})

function now(): Date {
  return new Date()
}

/** Names of query parameters, as the code that reads them has them. */
function optionsRead(): Set<string> {
  const files = globSync(join(LAKE, 'http', '{routes,.}', '*.ts'))
  const reads = [
    /read(?:Flag|Parameter|Count)\(\s*context,\s*'(\w+)'/g,
    /req\.quer(?:y|ies)\('(\w+)'\)/g,
    /query\.get\('(\w+)'\)/g,
  ]
  const names = files
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((source) => reads.flatMap((read) => [...source.matchAll(read)].map(([, name = '']) => name)))
  // Read in a loop over their names, or all at once.
  return new Set([...names, ...imageParameterNames, '$…', 'label', 'title', 'description', 'creditLine'])
}
