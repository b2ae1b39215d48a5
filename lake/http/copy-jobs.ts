import {randomUUID} from 'node:crypto'

import type {CopyDatasetRequest, DatasetRecord} from '../protocol/lake-core.ts'

/** A copy of a dataset, as the CLI shows it. The lake answers when the copy is whole, so a job is never under way. */
export interface CopyJob {
  id: string
  state: 'completed'
  progress: number
  sourceDataset: string
  targetDataset: string
  aclMode: DatasetRecord['aclMode']
  withHistory: boolean
  author: string
  createdAt: string
  updatedAt: string
}

export interface CopyJobs {
  /** Records what `copy` does; what it throws is thrown on, and leaves no job. */
  run(request: CopyDatasetRequest, copy: () => Promise<DatasetRecord>): Promise<CopyJob>
  find(id: string): CopyJob | undefined
  /** Newest first. */
  list(offset: number, limit: number): CopyJob[]
}

const MOST_REMEMBERED = 1000

/** Jobs are remembered until the lake stops. */
export function createCopyJobs(clock: () => Date): CopyJobs {
  const jobs: CopyJob[] = []
  return {
    async run({source, target, withHistory, identity}, copy) {
      const createdAt = clock().toISOString()
      const {aclMode} = await copy()
      const job: CopyJob = {
        id: randomUUID(),
        state: 'completed',
        progress: 100,
        sourceDataset: source,
        targetDataset: target,
        aclMode,
        withHistory,
        author: identity.id,
        createdAt,
        updatedAt: clock().toISOString(),
      }
      jobs.unshift(job)
      jobs.length = Math.min(jobs.length, MOST_REMEMBERED)
      return job
    },
    find: (id) => jobs.find((job) => job.id === id),
    list: (offset, limit) => jobs.slice(offset, offset + limit),
  }
}
