import type {WorkspaceOptions} from 'sanity'

import {createLakeClientFactory} from '../lake/door/create-lake-client-factory.ts'
import {leadPageThroughDoor} from '../lake/door/lead-page-through-door.ts'
import {resolveTarget} from './target.ts'

export interface StudioSettings {
  projectId: string | undefined
  dataset: string | undefined
  lakeUrl: string | undefined
}

type TargetOptions = Pick<WorkspaceOptions, 'projectId' | 'dataset'> & Partial<WorkspaceOptions>

const DEFAULT_LAKE_URL = 'http://localhost:3400'

/** The part of the Studio's configuration that says where content lives. The rest is the same for both targets. */
export function studioWorkspace({projectId, dataset, lakeUrl}: StudioSettings): TargetOptions {
  const target = resolveTarget({projectId, dataset, lakeUrl: lakeUrl || DEFAULT_LAKE_URL})
  if (target.kind === 'hosted') return {projectId: target.projectId, dataset: target.dataset}
  // Not where the CLI reads the configuration.
  if (typeof document !== 'undefined') leadPageThroughDoor({lakeUrl: target.lakeUrl})
  return {
    projectId: target.projectId,
    dataset: target.dataset,
    apiHost: target.lakeUrl,
    unstable_clientFactory: createLakeClientFactory({lakeUrl: target.lakeUrl}),
    auth: {
      loginMethod: 'token',
      redirectOnSingle: true,
      providers: [
        {
          name: 'dateline',
          title: 'Dateline on this machine',
          url: `${target.lakeUrl}/v1/auth/login/lake`,
        },
      ],
    },
    // What the embedded lake does not do yet is not offered.
    scheduledPublishing: {enabled: false},
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
    mediaLibrary: {enabled: false},
    // Without it a release's activity shows neither schedules nor what was added to it.
    beta: {eventsAPI: {releases: true}},
    document: {askToEdit: {enabled: false}},
  }
}
