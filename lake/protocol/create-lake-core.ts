import {randomBytes} from 'node:crypto'
import {uuid} from '@sanity/uuid'
import {InvalidRequestError} from '../errors/lake-errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import {act} from './actions/act.ts'
import {documentEvents} from './history/document-events.ts'
import {documentsAt} from './history/documents-at.ts'
import {readTransactions} from './history/read-transactions.ts'
import type {LakeContext} from './lake-context.ts'
import type {LakeCore, LakeCoreOptions} from './lake-core.ts'
import {listen} from './listen/listen.ts'
import {ListenerHub} from './listen/listener-hub.ts'
import {mutate} from './mutate/mutate.ts'
import {readDocuments} from './read-documents.ts'
import {runQuery} from './run-query.ts'

/**
 * Opens a lake, making its data folder and datasets if absent. Throws `DataFolderError` when the folder cannot be
 * used, above all when another process has it open.
 *
 * @example
 * const lake = createLakeCore({projectId: 'newsroom', datasets: ['production'], dataDirectory: '.dateline/lake'})
 */
export function createLakeCore(options: LakeCoreOptions): LakeCore {
  const {projectId, datasets, dataDirectory} = options
  for (const name of datasets) requireDatasetName(name)
  const clock = options.clock ?? (() => new Date())
  const store = new LakeStore({dataDirectory, datasets, now: clock()})
  const lake: LakeContext = {
    projectId,
    store,
    hub: new ListenerHub(),
    clock,
    generateId: options.generateId ?? uuid,
    generateKey: options.generateKey ?? (() => randomBytes(6).toString('hex')),
  }
  return {
    projectId,
    datasets: () => store.datasets(),
    query: (request) => runQuery(lake, request),
    documents: (request) => readDocuments(lake, request),
    mutate: async (request) => mutate(lake, request),
    act: async (request) => act(lake, request),
    listen: (request, sink) => listen(lake, request, sink),
    transactions: (request) => readTransactions(lake, request),
    documentsAt: (request) => documentsAt(lake, request),
    documentEvents: (request) => documentEvents(lake, request),
    close: () => store.close(),
  }
}

/** The rule of Sanity's hosted lake, so that every client can name the dataset. */
function requireDatasetName(name: string): void {
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return
  throw new InvalidRequestError(
    `"${name}" cannot name a dataset: use up to 64 lowercase letters, digits, "-" and "_", a letter or digit first`,
  )
}
