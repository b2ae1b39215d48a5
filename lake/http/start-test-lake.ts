import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

import {type LakeOptions, type RunningLake, startLake} from './start-lake.ts'

export const administratorToken = 'administrator-token-of-the-test'
export const studioOrigin = 'http://localhost:3333'
export const editor = {id: 'editor', name: 'Ada Editor', email: 'ada@example.test'}

/** `null` leaves an option to the lake. */
interface TestClientConfig {
  token?: string | null
  apiVersion?: string
  perspective?: 'raw' | 'published' | null
}

export interface TestLake extends RunningLake {
  readonly dataDirectory: string
  /** What the lake logged as its own failures. */
  readonly failures: unknown[]
  /** Sends a request as a plain HTTP client would; the path begins after the version. */
  request(path: string, init?: RequestInit & {version?: string; token?: string | null}): Promise<Response>
  client(config?: TestClientConfig): SanityClient
  restart(): Promise<void>
  dispose(): Promise<void>
}

/** Starts a lake in a new folder, on a free port. */
export async function startTestLake(options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'lake-'))
  const failures: unknown[] = []
  const start = (port: number) =>
    startLake({
      projectId: 'newsroom',
      port,
      dataDirectory,
      administratorToken,
      studioOrigins: [studioOrigin],
      user: editor,
      logger: {error: (_message, cause) => failures.push(cause)},
      ...options,
    })
  let lake = await start(0)
  const {url, port} = lake

  return {
    url,
    port,
    dataDirectory,
    failures,
    request(path, {version = 'v2026-01-01', token = administratorToken, ...init} = {}) {
      const headers = new Headers(init.headers)
      if (token !== null) headers.set('authorization', `Bearer ${token}`)
      return fetch(`${url}/${version}${path}`, {...init, headers})
    },
    client({token = administratorToken, apiVersion = '2026-01-01', perspective = 'raw'} = {}) {
      return createClient({
        projectId: 'newsroom',
        dataset: 'production',
        apiHost: url,
        useProjectHostname: false,
        useCdn: false,
        ...(token === null ? {} : {token}),
        apiVersion,
        ...(perspective === null ? {} : {perspective}),
      })
    },
    close: () => lake.close(),
    async restart() {
      await lake.close()
      lake = await start(port)
    },
    async dispose() {
      await lake.close()
      rmSync(dataDirectory, {recursive: true})
    },
  }
}
