import {expect} from 'vitest'

import {
  dataEndpointSamples,
  type EndpointSample,
  open,
  signedInOnly,
} from './data-endpoint-samples.fixture.ts'
import {refusals} from './routes/refusals.ts'
import {editor, studioOrigin} from './start-test-lake.ts'

const robot = {
  id: 'lake-robot',
  label: expect.any(String),
  memberships: [{resourceType: 'project', resourceId: 'newsroom', roleNames: ['administrator']}],
  expiresAt: null,
}
const dataset = (name: string) => ({
  name,
  aclMode: 'public',
  createdAt: expect.any(String),
  createdByUserId: null,
  addonFor: null,
  datasetProfile: 'content',
  features: [],
  tags: [],
})

const refused = (signedIn: number) => ({signedIn, anonymous: 401})
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>'

/** In the order in which they are asked, once by nobody in particular and then by the administrator. */
const samples: Record<string, EndpointSample> = {
  'GET /': {path: '/', ...open},
  'GET /{version}/ping': {path: '/ping', ...open},
  'GET /{version}/check/cors': {
    path: '/check/cors',
    ...open,
    answer: {result: {allowed: true, withCredentials: true}},
  },
  ...dataEndpointSamples,
  'POST /{version}/assets/images/{dataset}': {
    path: '/assets/images/production',
    body: drawing,
    ...signedInOnly,
  },
  'POST /{version}/assets/files/{dataset}': {
    path: '/assets/files/production',
    body: 'minutes',
    ...signedInOnly,
  },
  'POST /{version}/assets/images/{dataset}/from-url': {
    path: '/assets/images/production/from-url',
    body: {url: 'https://example.com/a.png'},
    ...refused(400),
  },
  'POST /{version}/assets/files/{dataset}/from-url': {
    path: '/assets/files/production/from-url',
    body: {url: 'https://example.com/a.txt'},
    ...refused(400),
  },
  'GET /images/{projectId}/{dataset}/{name}/{vanity}': {
    path: '/images/newsroom/production/d3bd0c9e0b6e3ad0cf6d7ba5e46bcd0a1b39ac14-2x1.svg',
    signedIn: 404,
    anonymous: 404,
  },
  'GET /files/{projectId}/{dataset}/{name}/{vanity}': {
    path: '/files/newsroom/production/5ad1be0dd06c5d5a2de2f8b7b9b7ba8c1c0e0d6f.txt',
    signedIn: 404,
    anonymous: 404,
  },
  'GET /{version}/datasets': {path: '/datasets', ...open, answer: [dataset('production')]},
  'GET /{version}/projects/{projectId}/datasets': {
    path: '/projects/newsroom/datasets',
    ...open,
    answer: [dataset('production')],
  },
  'PUT /{version}/datasets/{name}': {
    path: '/datasets/one',
    body: {},
    ...signedInOnly,
    answer: {datasetName: 'one', aclMode: 'public'},
  },
  'PUT /{version}/projects/{projectId}/datasets/{name}': {
    path: '/projects/newsroom/datasets/two',
    body: {aclMode: 'private'},
    ...signedInOnly,
    answer: {datasetName: 'two', aclMode: 'private'},
  },
  'PATCH /{version}/datasets/{name}': {
    path: '/datasets/one',
    body: {aclMode: 'private'},
    ...signedInOnly,
    answer: {datasetName: 'one', aclMode: 'private'},
  },
  'PATCH /{version}/projects/{projectId}/datasets/{name}': {
    path: '/projects/newsroom/datasets/two',
    body: {aclMode: 'public'},
    ...signedInOnly,
    answer: {datasetName: 'two', aclMode: 'public'},
  },
  'PUT /{version}/datasets/{name}/copy': {
    path: '/datasets/production/copy',
    body: {targetDataset: 'three'},
    ...signedInOnly,
    answer: {
      datasetName: 'three',
      aclMode: 'public',
      jobId: expect.any(String),
      message: 'Copied production to three',
    },
  },
  'PUT /{version}/projects/{projectId}/datasets/{name}/copy': {
    path: '/projects/newsroom/datasets/two/copy',
    body: {targetDataset: 'four', skipHistory: true},
    ...signedInOnly,
  },
  'GET /{version}/projects/{projectId}/datasets/copy': {
    path: '/projects/newsroom/datasets/copy?limit=1',
    ...signedInOnly,
    answer: [expect.objectContaining({sourceDataset: 'two', targetDataset: 'four', withHistory: false})],
  },
  'GET /{version}/jobs/{id}': {path: '/jobs/unheard-of', signedIn: 404, anonymous: 401},
  // Whoever knows the id of a job may follow it; this is none.
  'GET /{version}/jobs/{id}/listen': {path: '/jobs/unheard-of/listen', signedIn: 404, anonymous: 404},
  'DELETE /{version}/datasets/{name}': {path: '/datasets/one', ...signedInOnly, answer: {deleted: true}},
  'DELETE /{version}/projects/{projectId}/datasets/{name}': {
    path: '/projects/newsroom/datasets/two',
    ...signedInOnly,
    answer: {deleted: true},
  },
  'GET /{version}/projects/{projectId}/datasets/{dataset}/acl': {
    path: '/projects/newsroom/datasets/production/acl',
    ...open,
    answer: [
      {
        filter: '_id in path("**")',
        permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
      },
    ],
  },
  'GET /{version}/datasets/{dataset}/settings/embeddings': {
    path: '/datasets/production/settings/embeddings',
    ...open,
    answer: {enabled: false, status: 'disabled'},
  },
  'GET /{version}/projects/{projectId}/datasets/{dataset}/settings/embeddings': {
    path: '/projects/newsroom/datasets/production/settings/embeddings',
    ...open,
    answer: {enabled: false, status: 'disabled'},
  },
  'GET /{version}/aliases': {path: '/aliases', ...open, answer: []},
  'POST /{version}/comments/{dataset}/setup': {
    path: '/comments/production/setup',
    ...signedInOnly,
    answer: {datasetName: 'production-comments'},
  },
  'GET /{version}/auth/providers': {
    path: '/auth/providers',
    ...open,
    answer: {
      providers: [
        {
          name: 'lake',
          title: 'This machine',
          url: expect.stringMatching(/\/v2026-01-01\/auth\/login\/lake$/),
        },
      ],
    },
  },
  'GET /{version}/auth/login/lake': {
    path: `/auth/login/lake?origin=${encodeURIComponent(studioOrigin)}`,
    signedIn: 302,
    anonymous: 302,
  },
  'GET /{version}/auth/fetch': {path: '/auth/fetch?sid=nothing', signedIn: 401, anonymous: 401},
  'GET /{version}/auth/id': {path: '/auth/id', ...signedInOnly, answer: {id: 'lake-robot'}},
  'POST /{version}/auth/logout': {path: '/auth/logout', signedIn: 204, anonymous: 204},
  'GET /{version}/users/me': {
    path: '/users/me',
    ...open,
    answer: expect.objectContaining({
      id: 'lake-robot',
      role: 'administrator',
      roles: [expect.objectContaining({name: 'administrator'})],
    }),
  },
  'GET /{version}/users/{ids}': {
    path: `/users/${editor.id}`,
    ...signedInOnly,
    answer: expect.objectContaining({id: editor.id, displayName: editor.name}),
  },
  'GET /{version}/users/me/grants': {
    path: '/users/me/grants',
    ...open,
    answer: {
      organizations: {},
      projects: {
        newsroom: expect.objectContaining({'sanity.project.cors': [{grants: [{name: 'read'}]}]}),
      },
    },
  },
  'PUT /{version}/users/me/keyvalue': {
    path: '/users/me/keyvalue',
    body: [{key: 'studio.sort', value: {by: 'title'}}],
    ...signedInOnly,
    answer: [{key: 'studio.sort', value: {by: 'title'}}],
  },
  'GET /{version}/users/me/keyvalue/{keys}': {
    path: '/users/me/keyvalue/studio.sort,other',
    ...signedInOnly,
    answer: [{key: 'studio.sort', value: {by: 'title'}}],
  },
  'GET /{version}/projects': {
    path: '/projects',
    ...open,
    answer: [expect.objectContaining({id: 'newsroom', createdAt: expect.any(String)})],
  },
  'GET /{version}/projects/{projectId}/cors': {
    path: '/projects/newsroom/cors',
    ...signedInOnly,
    answer: [{id: 1, origin: studioOrigin, allowCredentials: true}],
  },
  'GET /{version}/organizations': {path: '/organizations', ...open, answer: []},
  'GET /{version}/hooks/projects/{projectId}': {path: '/hooks/projects/newsroom', ...open, answer: []},
  'GET /{version}/apis/graphql': {path: '/apis/graphql', ...open, answer: []},
  'GET /{version}/projects/{projectId}/datasets/{dataset}/schemas': {
    path: '/projects/newsroom/datasets/production/schemas',
    ...open,
    answer: [],
  },
  'GET /{version}/projects/{projectId}': {
    path: '/projects/newsroom?includeMembers=false',
    ...open,
    answer: expect.objectContaining({id: 'newsroom', organizationId: null}),
  },
  'GET /{version}/projects/{projectId}/grants': {path: '/projects/newsroom/grants', ...open, answer: {}},
  'GET /{version}/access/project/{projectId}/robots': {
    path: '/access/project/newsroom/robots',
    ...signedInOnly,
    answer: {data: [robot], nextCursor: null},
  },
  'GET /{version}/access/project/{projectId}/roles': {
    path: '/access/project/newsroom/roles',
    ...signedInOnly,
    answer: {data: [expect.objectContaining({name: 'administrator'})], nextCursor: null},
  },
  'GET /{version}/projects/{projectId}/roles': {
    path: '/projects/newsroom/roles',
    ...signedInOnly,
    answer: [expect.objectContaining({name: 'administrator'})],
  },
  'GET /{version}/access/requests/me': {path: '/access/requests/me', ...open, answer: []},
  'GET /{version}/subscriptions/project/{projectId}': {
    path: '/subscriptions/project/newsroom',
    ...open,
    answer: null,
  },
  'GET /{version}/invitations/project/{projectId}': {
    path: '/invitations/project/newsroom',
    ...open,
    answer: [],
  },
  'POST /{version}/lake/backup': {path: '/lake/backup', body: {folder: 'relative'}, ...refused(400)},
  'GET /{version}/geoip/country': {path: '/geoip/country', ...open, answer: {isoCode: null}},
  'GET /{version}/projects/{projectId}/datasets/{dataset}/settings/indexing': {
    path: '/projects/newsroom/datasets/production/settings/indexing',
    ...open,
    answer: {partialIndexSettings: {maxFieldDepth: 0}},
  },
  'GET /{version}/features': {
    path: '/features',
    ...open,
    answer: ['contentReleases', 'privateDataset', 'sanityTasks', 'singleDocRelease', 'studioComments'],
  },
  'GET /{version}/projects/{projectId}/new-content-release-allowed': {
    path: '/projects/newsroom/new-content-release-allowed',
    ...open,
    answer: {
      data: {
        orgActiveReleaseCount: 0,
        orgMeteredActiveReleaseCount: 0,
        datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
        orgActiveReleaseLimit: null,
      },
    },
  },
  'GET /{version}/journey/{name}': {path: '/journey/trial/override', ...open, answer: null},
  'POST /{version}/journey/{name}': {path: '/journey/trial/7', body: {}, ...open, answer: null},
  'GET /{version}/help': {path: '/help?m=sanity@6.16.0', ...open, answer: {}},
  'GET /{version}/intake/telemetry-status': {
    path: '/intake/telemetry-status',
    ...open,
    answer: {status: 'denied'},
  },
  'POST /{version}/intake/{name}': {
    path: '/intake/batch',
    body: {projectId: 'newsroom', batch: []},
    signedIn: 202,
    anonymous: 202,
    answer: {},
  },
  'GET /{version}/user-applications': {path: '/user-applications?appType=studio', ...open, answer: []},
  'GET /{version}/projects/{projectId}/user-applications': {
    path: '/projects/newsroom/user-applications?appType=studio',
    ...open,
    answer: [],
  },
  'GET /{version}/schedules/{projectId}/{dataset}': {
    path: '/schedules/newsroom/production?limit=1',
    ...open,
    answer: {schedules: []},
  },
}

/** Whatever is in the body: no. */
const refusalSamples = refusals.map(({method, path}): [string, EndpointSample] => [
  `${method} /{version}${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  {
    path: path
      .replace(':projectId', 'newsroom')
      .replace(':dataset', 'production')
      .replaceAll(/:\w+/g, 'name'),
    body: {},
    signedIn: 403,
    anonymous: 403,
  },
])

export const endpointSamples = {...samples, ...Object.fromEntries(refusalSamples)}
