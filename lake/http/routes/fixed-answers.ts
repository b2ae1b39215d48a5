/**
 * What the Studio asks of a hosted service and a lake on one machine has no opinion on: upsells, news, telemetry,
 * deployments. Each answer is the one that makes the Studio go on without showing anything.
 */
export interface FixedAnswer {
  method: 'GET' | 'POST'
  /** Under `/v{version}`, in Hono's path syntax. */
  path: string
  status: 200 | 202
  body: unknown
}

/**
 * What this lake serves of the features that the Studio asks for (`contentReleases`, `studioComments`,
 * `crossDatasetReferences`, `scheduledPublishing`, `sanityTasks`, `singleDocRelease`) and the CLI (`privateDataset`).
 */
export const features: readonly string[] = [
  'contentReleases',
  'privateDataset',
  'sanityTasks',
  'singleDocRelease',
  'studioComments',
]

const noEmbeddings = {enabled: false, status: 'disabled'}

export const fixedAnswers: readonly FixedAnswer[] = [
  {method: 'GET', path: '/features', status: 200, body: features},
  {method: 'GET', path: '/journey/:name{.+}', status: 200, body: null},
  {method: 'POST', path: '/journey/:name{.+}', status: 200, body: null},
  {method: 'GET', path: '/help', status: 200, body: {}},
  {method: 'GET', path: '/intake/telemetry-status', status: 200, body: {status: 'denied'}},
  {method: 'POST', path: '/intake/:name{.+}', status: 202, body: {}},
  {method: 'GET', path: '/projects/:projectId/user-applications', status: 200, body: []},
  {method: 'GET', path: '/user-applications', status: 200, body: []},
  {method: 'GET', path: '/geoip/country', status: 200, body: {isoCode: null}},
  {
    method: 'GET',
    path: '/projects/:projectId/datasets/:dataset/settings/indexing',
    status: 200,
    // 0 is no limit.
    body: {partialIndexSettings: {maxFieldDepth: 0}},
  },
  {method: 'GET', path: '/datasets/:dataset/settings/embeddings', status: 200, body: noEmbeddings},
  {
    method: 'GET',
    path: '/projects/:projectId/datasets/:dataset/settings/embeddings',
    status: 200,
    body: noEmbeddings,
  },
  {method: 'GET', path: '/aliases', status: 200, body: []},
  {method: 'GET', path: '/apis/graphql', status: 200, body: []},
  {method: 'GET', path: '/hooks/projects/:projectId', status: 200, body: []},
  {method: 'GET', path: '/organizations', status: 200, body: []},
  {method: 'GET', path: '/projects/:projectId/datasets/:dataset/schemas', status: 200, body: []},
  {method: 'GET', path: '/invitations/project/:projectId', status: 200, body: []},
  {method: 'GET', path: '/schedules/:projectId/:dataset', status: 200, body: {schedules: []}},
  {method: 'GET', path: '/access/requests/me', status: 200, body: []},
  // The release tool asks it for how long history is kept; no plan is no limit.
  {method: 'GET', path: '/subscriptions/project/:projectId', status: 200, body: null},
  {
    method: 'GET',
    path: '/projects/:projectId/new-content-release-allowed',
    status: 200,
    body: {
      data: {
        orgActiveReleaseCount: 0,
        orgMeteredActiveReleaseCount: 0,
        // The Studio wants a number here; below, `null` is no limit.
        datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
        orgActiveReleaseLimit: null,
      },
    },
  },
]
