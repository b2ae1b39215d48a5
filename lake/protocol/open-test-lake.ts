import {createLakeCore} from './create-lake-core.ts'
import type {
  Identity,
  LakeCore,
  ListenEvent,
  ListenRequest,
  MutateAnswer,
  Perspective,
  StoredDocument,
} from './lake-core.ts'

export const EDITOR: Identity = {id: 'editor', role: 'administrator'}
export const ANYONE: Identity = {id: 'anyone', role: 'anonymous'}

const DATASET = 'production'

/** A lake for tests: ids count up, keys too, and each look at the clock finds one second gone by. */
export function openTestLake(dataDirectory = ':memory:') {
  let seconds = 0
  let ids = 0
  let keys = 0
  const core = createLakeCore({
    projectId: 'test',
    datasets: [DATASET],
    dataDirectory,
    clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
    generateId: () => `id${++ids}`,
    generateKey: () => `key${++keys}`,
  })
  return testLakeOf(core)
}

/** Short ways to say what most tests say. */
export function testLakeOf(core: LakeCore) {
  const request = {dataset: DATASET, identity: EDITOR, dryRun: false, transactionId: undefined}
  const mutate = (
    mutations: unknown,
    options: {
      transactionId?: string
      dryRun?: boolean
      autoGenerateArrayKeys?: boolean
      identity?: Identity
    } = {},
  ): Promise<MutateAnswer> => core.mutate({...request, autoGenerateArrayKeys: false, mutations, ...options})
  const act = (
    actions: unknown,
    options: {transactionId?: string; dryRun?: boolean; identity?: Identity} = {},
  ): Promise<{transactionId: string}> => core.act({...request, actions, ...options})
  const query = async (
    groq: string,
    params: Record<string, unknown> = {},
    perspective: Perspective = 'raw',
    identity: Identity = EDITOR,
  ): Promise<unknown> => {
    const answer = await core.query({dataset: DATASET, query: groq, params, perspective, identity})
    return answer.result
  }
  const get = (id: string): StoredDocument | undefined =>
    core.documents({dataset: DATASET, ids: [id], excludeContent: false, identity: EDITOR}).documents[0]
  const listen = (groq: string, options: Partial<ListenRequest> = {}) => {
    const events: ListenEvent[] = []
    const stop = core.listen(
      {
        dataset: DATASET,
        query: groq,
        params: {},
        includeResult: false,
        includePreviousRevision: false,
        includeMutations: true,
        includeAllVersions: true,
        visibility: 'query',
        effectFormat: undefined,
        lastEventId: undefined,
        identity: EDITOR,
        ...options,
      },
      (event) => events.push(event),
    )
    return {events, stop}
  }
  return {core, dataset: DATASET, mutate, act, query, get, listen}
}

export type TestLake = ReturnType<typeof openTestLake>
