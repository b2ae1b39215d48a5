import {ConfigurationError} from './configuration-error.ts'

/** The project id and dataset of the embedded lake. */
export const LOCAL_PROJECT_ID = 'dateline'
export const LOCAL_DATASET = 'production'

/** Where content lives: the embedded lake on this machine, or a hosted Sanity project. */
export type Target =
  | {kind: 'local'; projectId: string; dataset: string; lakeUrl: string}
  | {kind: 'hosted'; projectId: string; dataset: string}

export interface TargetSettings {
  projectId: string | undefined
  dataset: string | undefined
  lakeUrl: string
}

/**
 * Hosted when both project id and dataset are given, local when neither is. Runs in the browser too, so it has no
 * dependencies. Throws `ConfigurationError` for one without the other, and for names Sanity would refuse.
 */
export function resolveTarget({projectId, dataset, lakeUrl}: TargetSettings): Target {
  if (!projectId && !dataset) {
    return {kind: 'local', projectId: LOCAL_PROJECT_ID, dataset: LOCAL_DATASET, lakeUrl}
  }
  if (!projectId || !dataset) {
    const [given, missing] = projectId
      ? ['SANITY_STUDIO_PROJECT_ID', 'SANITY_STUDIO_DATASET']
      : ['SANITY_STUDIO_DATASET', 'SANITY_STUDIO_PROJECT_ID']
    throw new ConfigurationError(
      `${given} is set but ${missing} is not. Set both for a hosted project, or neither for the embedded lake.`,
    )
  }
  if (!/^[a-z0-9][a-z0-9-]*$/.test(projectId)) {
    throw new ConfigurationError(
      `SANITY_STUDIO_PROJECT_ID is "${projectId}", but a project id has only lower-case letters, digits and dashes.`,
    )
  }
  if (!/^~?[a-z0-9][a-z0-9_-]{0,63}$/.test(dataset)) {
    throw new ConfigurationError(
      `SANITY_STUDIO_DATASET is "${dataset}", but a dataset name has only lower-case letters, digits, dashes and underscores, 64 at most.`,
    )
  }
  return {kind: 'hosted', projectId, dataset}
}
