/**
 * What Sanity's CLI and clients can ask of the hosted service and a lake on one machine will not do, with the reason
 * that whoever asks is told.
 */
export interface Refusal {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under `/v{version}`, in Hono's path syntax. */
  path: string
  reason: string
}

const ONE_TOKEN =
  'A lake has one token for scripts, its administrator token, and takes no other. Change it where the lake is started'
const ONE_PROJECT = 'A lake holds one project; start another lake, in a folder of its own, for another one'
const STUDIOS = 'A lake talks to the Studios that it was started with; name others where it is started'
const NO_ALIASES = 'This lake has no aliases: name the dataset itself'
const NO_EMBEDDINGS = 'This lake has no embeddings'
const NO_GRAPHQL = 'A lake is asked in GROQ; it has no GraphQL'
const NO_SCHEMAS = 'A lake keeps no schemas: each Studio brings its own'
const SCHEDULE_RELEASES =
  'A lake schedules releases, of one document or of many, and has no schedules beside them'
const NO_WEBHOOKS = 'A lake calls no other machine; listen to it at /data/listen instead'
const WHOLE_BACKUPS =
  'A lake is backed up whole, whenever it is asked to be: POST the folder to /lake/backup, as `npm run backup` does'

export const refusals: readonly Refusal[] = [
  {method: 'POST', path: '/access/project/:projectId/robots', reason: ONE_TOKEN},
  {method: 'DELETE', path: '/access/project/:projectId/robots/:id', reason: ONE_TOKEN},
  {method: 'POST', path: '/access/robots/me/rotate', reason: ONE_TOKEN},
  {
    method: 'POST',
    path: '/invitations/project/:projectId',
    reason: 'A lake is for whoever sits at its machine; nobody can be invited',
  },
  {method: 'POST', path: '/projects', reason: ONE_PROJECT},
  {method: 'POST', path: '/organizations', reason: ONE_PROJECT},
  {method: 'POST', path: '/projects/:projectId/cors', reason: STUDIOS},
  {method: 'DELETE', path: '/projects/:projectId/cors/:id', reason: STUDIOS},
  {
    method: 'POST',
    path: '/projects/:projectId/user-applications',
    reason: 'A lake hosts no Studios; build yours and serve it where you like',
  },
  {method: 'POST', path: '/hooks/projects/:projectId', reason: NO_WEBHOOKS},
  {method: 'PUT', path: '/apis/graphql/:dataset/:tag', reason: NO_GRAPHQL},
  {method: 'POST', path: '/apis/graphql/:dataset/:tag/validate', reason: NO_GRAPHQL},
  {method: 'DELETE', path: '/apis/graphql/:dataset/:tag', reason: NO_GRAPHQL},
  {method: 'PUT', path: '/projects/:projectId/datasets/:dataset/schemas', reason: NO_SCHEMAS},
  {method: 'DELETE', path: '/projects/:projectId/datasets/:dataset/schemas/:id', reason: NO_SCHEMAS},
  {method: 'GET', path: '/projects/:projectId/datasets/:dataset/backups', reason: WHOLE_BACKUPS},
  {method: 'PUT', path: '/projects/:projectId/datasets/:dataset/settings/backups', reason: WHOLE_BACKUPS},
  {method: 'PUT', path: '/datasets/:dataset/settings/embeddings', reason: NO_EMBEDDINGS},
  {
    method: 'PUT',
    path: '/projects/:projectId/datasets/:dataset/settings/embeddings',
    reason: NO_EMBEDDINGS,
  },
  {method: 'POST', path: '/schedules/:projectId/:dataset', reason: SCHEDULE_RELEASES},
  {method: 'PATCH', path: '/schedules/:projectId/:dataset/:id', reason: SCHEDULE_RELEASES},
  {method: 'DELETE', path: '/schedules/:projectId/:dataset/:id', reason: SCHEDULE_RELEASES},
  {method: 'POST', path: '/schedules/:projectId/:dataset/:id/publish', reason: SCHEDULE_RELEASES},
  {method: 'PUT', path: '/aliases/:name', reason: NO_ALIASES},
]
