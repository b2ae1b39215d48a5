import {randomBytes} from 'node:crypto'
import {uuid} from '@sanity/uuid'
import {UnauthorizedError} from '../errors/lake-errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import {act} from './actions/act.ts'
import {setUpAddonDataset} from './datasets/addon-dataset.ts'
import {copyDataset} from './datasets/copy-dataset.ts'
import {withCurrentUrl} from './datasets/current-asset-url.ts'
import {requireDatasetName} from './datasets/dataset-name.ts'
import {createDataset, deleteDataset, setAclMode} from './datasets/manage-datasets.ts'
import {foreignReferences} from './datasets/foreign-references.ts'
import {exportDocuments} from './datasets/export-documents.ts'
import {documentEvents} from './history/document-events.ts'
import {documentsAt} from './history/documents-at.ts'
import {readTransactions} from './history/read-transactions.ts'
import {releaseEvents} from './history/release-events.ts'
import type {LakeContext} from './lake-context.ts'
import type {Identity, LakeCore, LakeCoreOptions} from './lake-core.ts'
import {Audience} from './listen/audience.ts'
import {live} from './live/live.ts'
import {listen} from './listen/listen.ts'
import {ListenerHub} from './listen/listener-hub.ts'
import {mutate} from './mutate/mutate.ts'
import {readDocuments} from './read-documents.ts'
import {setUnrefTimer, startReleaseScheduler} from './releases/release-scheduler.ts'
import {runQuery} from './run-query.ts'

/**
 * Opens a lake, making its data folder and datasets if absent. Throws `DataFolderError` when the folder cannot be
 * used, above all when another process has it open.
 *
 * @example
 * const lake = createLakeCore({projectId: 'newsroom', datasets: ['production'], dataDirectory: '.dateline/lake'})
 */
export function createLakeCore(options: LakeCoreOptions): LakeCore {
  const {projectId, datasets, dataDirectory, assetBaseUrl: baseUrl} = options
  for (const name of datasets) requireDatasetName(name)
  const clock = options.clock ?? (() => new Date())
  const store = new LakeStore({
    dataDirectory,
    datasets,
    now: clock(),
    ...(baseUrl === undefined ? {} : {readAs: (document) => withCurrentUrl(document, {projectId, baseUrl})}),
  })
  const lake: LakeContext = {
    projectId,
    store,
    hub: new ListenerHub(),
    audience: new Audience(),
    clock,
    generateId: options.generateId ?? uuid,
    generateKey: options.generateKey ?? (() => randomBytes(6).toString('hex')),
    systemGroups: options.systemGroups ?? (() => []),
  }
  const stopScheduler = startReleaseScheduler({
    lake,
    setTimer: options.setTimer ?? setUnrefTimer,
    reportFailure: options.reportFailure ?? warn,
  })
  return {
    projectId,
    datasets: () => store.datasets(),
    createDataset: (name, aclMode) => createDataset(lake, name, aclMode),
    setAclMode: (name, aclMode) => setAclMode(lake, name, aclMode),
    setUpAddonDataset: (dataset) => setUpAddonDataset(lake, dataset),
    deleteDataset: (name) => deleteDataset(lake, name),
    copyDataset: (request, copyFiles) => copyDataset(lake, request, copyFiles),
    copy: (id) => store.copy(id),
    copies: (offset, limit) => store.copies(offset, limit),
    query: async (request) => runQuery(lake, readable(store, request)),
    documents: (request) => readDocuments(lake, readable(store, request)),
    foreignReferences: (request) => foreignReferences(lake, request),
    exportDocuments: (request) => exportDocuments(lake, readable(store, request)),
    mutate: async (request) => mutate(lake, request),
    act: async (request) => act(lake, request),
    listen: (request, sink) =>
      lake.audience.join(
        request,
        // Clients do not come back after this event.
        (reason) => sink({event: 'disconnect', data: {reason}}),
        () => listen(lake, readable(store, request), sink),
      ),
    live: (request, sink) => live(lake, readable(store, request), sink),
    transactions: (request) => readTransactions(lake, request),
    documentsAt: (request) => documentsAt(lake, request),
    documentEvents: (request) => documentEvents(lake, request),
    releaseEvents: (request) => releaseEvents(lake, request),
    copyDatabase: (file) => store.copyDatabase(file),
    close: () => {
      stopScheduler()
      store.close()
    },
  }
}

/** Anonymous requests read public datasets only. Throws `UnauthorizedError`, or `DatasetNotFoundError`. */
function readable<Request extends {dataset: string; identity: Identity}>(
  store: LakeStore,
  request: Request,
): Request {
  const {dataset, identity} = request
  const info = store.datasets().find(({name}) => name === dataset)
  if (info?.aclMode === 'private' && identity.role === 'anonymous') {
    throw new UnauthorizedError(`Sign in to read: dataset "${dataset}" is private`)
  }
  return request
}

function warn(message: string, cause: unknown): void {
  process.emitWarning(`${message}: ${cause instanceof Error ? cause.message : String(cause)}`)
}
