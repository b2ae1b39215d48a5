import {accessSync, constants, mkdirSync} from 'node:fs'

import {getRequestListener} from '@hono/node-server'
import {z} from 'zod'

import {systemGroups} from '../accounts/grants.ts'
import {openAccounts} from '../accounts/accounts.ts'
import type {LakeUser} from '../accounts/user-directory.ts'
import {createAssetLibrary} from '../assets/asset-library.ts'
import {ConflictError, DataFolderError} from '../errors/lake-errors.ts'
import {createLakeCore} from '../protocol/create-lake-core.ts'
import type {LakeCore} from '../protocol/lake-core.ts'
import type {SetTimer} from '../protocol/releases/release-scheduler.ts'
import {acceptSockets} from './accept-sockets.ts'
import {createLakeApp} from './create-lake-app.ts'
import {type LakeLogger, standardErrorLogger} from './lake-logger.ts'
import {defaultLimits, type LakeLimits, type LakeServices} from './lake-services.ts'
import {openServer, type TlsCertificate} from './open-server.ts'
import {createOriginPolicy} from './origin-policy.ts'
import {InvalidLakeOptionError} from './start-errors.ts'

const DEFAULT_DATASET = 'production'

export interface LakeOptions {
  projectId: string
  /** Made at first start; `production` unless given. */
  dataset?: string
  /**
   * Makes the dataset for comments and tasks with it. A Studio looks for that one when it opens: where only the first
   * comment makes it, the others who are at work then do not see that comment.
   */
  withComments?: boolean
  /** `0` takes any free port. */
  port: number
  /** With a certificate for `localhost` the lake speaks HTTP/2 at `https:`, and a browser needs no door for its listeners. */
  tls?: TlsCertificate
  /** Holds documents, accounts and assets; made if absent, for its owner only. */
  dataDirectory: string
  /** The bearer token that scripts send; 16 characters or more. */
  administratorToken: string
  /** Origins of the Studios, such as `http://localhost:3333`; `127.0.0.1` with the same port is meant too. */
  studioOrigins: readonly string[]
  /** Who is signed in when a Studio on this machine signs in. */
  user: LakeUser
  clock?: () => Date
  /** Makes transaction ids and document ids. */
  generateId?: () => string
  /** Makes `_key`s of array items. */
  generateKey?: () => string
  /** Waits until a scheduled release is due; goes by `clock`. */
  setTimer?: SetTimer
  logger?: LakeLogger
  limits?: Partial<LakeLimits>
}

export interface RunningLake {
  /** Such as `http://localhost:3999`; `https:` with a certificate. */
  url: string
  port: number
  /** Ends streams and sockets, lets requests under way finish, closes the files. */
  close(): Promise<void>
}

/**
 * Starts a Content Lake on this machine's loopback address. Throws `LakePortTakenError`, `DataFolderError`
 * or `InvalidLakeOptionError`, and leaves nothing open then.
 */
export async function startLake(options: LakeOptions): Promise<RunningLake> {
  checkOptions(options)
  const {projectId, dataDirectory, administratorToken, user} = options
  const clock = options.clock ?? (() => new Date())
  const logger = options.logger ?? standardErrorLogger
  prepareFolder(dataDirectory)

  // Before anything else is opened, so that a second lake on the port never touches the first one's files.
  const {server, port, stop} = await openServer(options.port, options.tls)
  server.on('error', (cause: Error) => logger.error('The HTTP server failed', cause))
  const protocol = options.tls === undefined ? 'http' : 'https'
  const url = `${protocol}://localhost:${port}`
  const closing = new AbortController()
  const opened: {close(): void}[] = []
  const closeAll = () => {
    for (const resource of opened.toReversed()) resource.close()
  }

  try {
    const core = createLakeCore({
      projectId,
      datasets: [options.dataset ?? DEFAULT_DATASET],
      dataDirectory,
      assetBaseUrl: url,
      clock,
      ...(options.generateId === undefined ? {} : {generateId: options.generateId}),
      ...(options.generateKey === undefined ? {} : {generateKey: options.generateKey}),
      ...(options.setTimer === undefined ? {} : {setTimer: options.setTimer}),
      systemGroups: () => systemGroups(accounts.users.all()),
      reportFailure: (message, cause) => logger.error(message, cause),
    })
    opened.push(core)
    if (options.withComments === true) setUpComments(core, options.dataset ?? DEFAULT_DATASET, logger)
    const accounts = openAccounts({dataDirectory, administratorToken, user, clock})
    opened.push(accounts)
    const limits = {...defaultLimits, ...options.limits}
    const assets = createAssetLibrary({
      core,
      dataDirectory,
      baseUrl: url,
      renditionBytes: limits.renditionBytes,
      reportFailure: (message, cause) => logger.error(message, cause),
    })
    const services: LakeServices = {
      core,
      accounts,
      assets,
      originPolicy: createOriginPolicy({projectId, protocol, port, studioOrigins: options.studioOrigins}),
      logger,
      limits,
      clock,
      closing: closing.signal,
    }
    const app = createLakeApp(services)
    server.on('request', getRequestListener(app.fetch, {overrideGlobalObjects: false}))
    opened.push(acceptSockets(server, app, services))
  } catch (error) {
    await stop()
    closeAll()
    throw error
  }

  const close = async () => {
    closing.abort()
    const stopped = stop()
    opened.pop()?.close()
    await stopped
    closeAll()
  }
  let closed: Promise<void> | undefined
  return {url, port, close: () => (closed ??= close())}
}

/** A dataset of the same name that is no place for comments keeps nobody from working on stories. */
function setUpComments(core: LakeCore, dataset: string, logger: LakeLogger): void {
  try {
    core.setUpAddonDataset(dataset)
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
    logger.error('There is no place for comments and tasks', error)
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new DataFolderError(
      `The lake cannot write to ${folder}; make the folder writable, or give the lake another one`,
      {cause},
    )
  }
}

const optionsShape = z.object({
  projectId: z.string().regex(/^[a-z0-9][-a-z0-9]*$/, 'lower-case letters, digits and dashes only'),
  dataset: z
    .string()
    .regex(/^[a-z0-9][-_a-z0-9]{0,63}$/, 'lower-case letters, digits, dashes and underscores only')
    .optional(),
  port: z.int().min(0).max(65_535),
  tls: z.object({cert: z.string(), key: z.string()}).optional(),
  dataDirectory: z.string().min(1),
  administratorToken: z.string().min(16),
  studioOrigins: z.array(z.url({protocol: /^https?$/})),
  user: z.object({id: z.string().regex(/^[-_.a-zA-Z0-9]+$/), name: z.string().min(1), email: z.string()}),
})

function checkOptions(options: LakeOptions): void {
  const result = optionsShape.safeParse(options)
  if (!result.success)
    throw new InvalidLakeOptionError(`The lake cannot start. ${z.prettifyError(result.error)}`)
}
