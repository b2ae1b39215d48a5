import {expect} from 'vitest'

/** What to ask an endpoint, and how it answers: the status to the administrator, and to whoever did not sign in. */
export interface EndpointSample {
  path: string
  body?: unknown
  signedIn: number
  anonymous: number
  /** The whole answer to the administrator, where that is short. */
  answer?: unknown
}

export const NOTE = {_id: 'note', _type: 'note'}
const QUERY = encodeURIComponent('*[_id == "note"][0]._id')
const document = {...NOTE, _createdAt: expect.any(String), _updatedAt: expect.any(String), _rev: 'begin'}

export const signedInOnly = {signedIn: 200, anonymous: 401}
export const open = {signedIn: 200, anonymous: 200}

/** Of the endpoints for documents and their history, in the order in which they are asked. */
export const dataEndpointSamples: Record<string, EndpointSample> = {
  'GET /{version}/data/query/{dataset}': {path: `/data/query/production?query=${QUERY}`, ...open},
  'POST /{version}/data/query/{dataset}': {
    path: '/data/query/production?returnQuery=false',
    body: {query: '*[_id == $id]._id', params: {id: 'note'}},
    ...open,
    answer: {result: ['note'], ms: expect.any(Number), syncTags: expect.any(Array)},
  },
  'GET /{version}/data/doc/{dataset}/{ids}': {
    path: '/data/doc/production/note,nobody',
    ...open,
    answer: {documents: [document], omitted: [{id: 'nobody', reason: 'existence'}]},
  },
  'GET /{version}/projects/{projectId}/datasets/{dataset}/query': {
    path: `/projects/newsroom/datasets/production/query?query=${QUERY}`,
    ...open,
  },
  'POST /{version}/projects/{projectId}/datasets/{dataset}/query': {
    path: '/projects/newsroom/datasets/production/query?returnQuery=false',
    body: {query: '*[_id == $id]._id', params: {id: 'note'}},
    ...open,
    answer: {result: ['note'], ms: expect.any(Number), syncTags: expect.any(Array)},
  },
  'GET /{version}/projects/{projectId}/datasets/{dataset}/doc/{ids}': {
    path: '/projects/newsroom/datasets/production/doc/note',
    ...open,
    answer: {documents: [document], omitted: []},
  },
  'GET /{version}/projects/{projectId}/datasets/{dataset}/listen': {
    path: '/projects/newsroom/datasets/production/listen?query=*',
    ...open,
  },
  'GET /{version}/projects/{projectId}/datasets/{dataset}/live/events': {
    path: '/projects/newsroom/datasets/production/live/events',
    ...open,
  },
  'GET /{version}/data/listen/{dataset}': {path: '/data/listen/production?query=*', ...open},
  'GET /{version}/data/live/events/{dataset}': {path: '/data/live/events/production', ...open},
  'GET /{version}/data/export/{dataset}': {path: '/data/export/production', ...open},
  'GET /{version}/data/ping/{dataset}': {path: '/data/ping/production', ...open},
  'GET /{version}/data/references/{dataset}/documents/{id}/to': {
    path: '/data/references/production/documents/note/to',
    ...signedInOnly,
    answer: {totalCount: 0, references: []},
  },
  'POST /{version}/data/mutate/{dataset}': {
    path: '/data/mutate/production?returnIds=true',
    body: {mutations: [{createOrReplace: {_id: 'other', _type: 'note'}}], transactionId: 'first'},
    ...signedInOnly,
    answer: {transactionId: 'first', results: [{id: 'other', operation: 'create'}]},
  },
  'POST /{version}/data/actions/{dataset}': {
    path: '/data/actions/production',
    body: {
      actions: [
        {
          actionType: 'sanity.action.document.edit',
          draftId: 'drafts.other',
          publishedId: 'other',
          patch: {set: {n: 1}},
        },
      ],
      transactionId: 'second',
    },
    ...signedInOnly,
    answer: {transactionId: 'second'},
  },
  'POST /{version}/projects/{projectId}/datasets/{dataset}/mutate': {
    path: '/projects/newsroom/datasets/production/mutate?returnIds=true&transactionId=third',
    body: {
      mutations: [{createIfNotExists: {_id: 'other', _type: 'note'}}, {create: {_id: 'more', _type: 'note'}}],
    },
    ...signedInOnly,
    answer: {
      transactionId: 'third',
      results: [
        {id: 'other', operation: 'none'},
        {id: 'more', operation: 'create'},
      ],
    },
  },
  'POST /{version}/projects/{projectId}/datasets/{dataset}/actions': {
    path: '/projects/newsroom/datasets/production/actions',
    body: {
      actions: [{actionType: 'sanity.action.document.discard', draftId: 'drafts.other'}],
      transactionId: 'fourth',
    },
    ...signedInOnly,
    answer: {transactionId: 'fourth'},
  },
  'GET /{version}/data/history/{dataset}/transactions': {
    path: '/data/history/production/transactions?limit=1',
    ...signedInOnly,
  },
  'GET /{version}/data/history/{dataset}/transactions/{ids}': {
    path: '/data/history/production/transactions/note',
    ...signedInOnly,
  },
  'GET /{version}/data/history/{dataset}/documents/{ids}': {
    path: '/data/history/production/documents/note?revision=begin',
    ...signedInOnly,
    answer: {documents: [document]},
  },
  'GET /{version}/data/history/{dataset}/events/documents/{id}': {
    path: '/data/history/production/events/documents/nobody',
    ...signedInOnly,
    answer: {events: {nobody: []}, nextCursor: ''},
  },
  'GET /{version}/data/history/{dataset}/events/releases/{id}': {
    path: '/data/history/production/events/releases/r1',
    ...signedInOnly,
    answer: {events: [], nextCursor: ''},
  },
}
