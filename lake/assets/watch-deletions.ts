import {z} from 'zod'

import type {Identity, LakeCore, ListenEvent} from '../protocol/lake-core.ts'

/** The lake itself. */
export const lakeIdentity: Identity = {id: 'lake', role: 'administrator'}

export interface DeletionWatch {
  /** Watches a dataset too, unless it is watched; it is no longer when it is deleted. */
  follow(dataset: string): void
}

/** Calls `onDeleted` with the `path` of every asset document that is deleted from now on. */
export function watchDeletions(
  core: LakeCore,
  onDeleted: (dataset: string, path: string) => void,
): DeletionWatch {
  const followed = new Set<string>()

  function follow(dataset: string): void {
    if (followed.has(dataset)) return
    followed.add(dataset)
    const request = {
      dataset,
      query: '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]',
      params: {},
      includeResult: false,
      includePreviousRevision: true,
      includeMutations: false,
      includeAllVersions: true,
      visibility: 'query',
      effectFormat: undefined,
      lastEventId: undefined,
      identity: lakeIdentity,
    } as const
    core.listen(request, (event) => {
      if (event.event === 'disconnect') followed.delete(dataset)
      const path = deletedPath(event)
      if (path !== undefined) onDeleted(dataset, path)
    })
  }

  for (const {name} of core.datasets()) follow(name)
  return {follow}
}

const deletionShape = z.object({
  transition: z.literal('disappear'),
  previous: z.object({path: z.string()}),
})

function deletedPath({event, data}: ListenEvent): string | undefined {
  return event === 'mutation' ? deletionShape.safeParse(data).data?.previous.path : undefined
}
