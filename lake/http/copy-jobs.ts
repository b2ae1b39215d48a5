import type {CopyRecord} from '../protocol/lake-core.ts'

/** A copy of a dataset, as the CLI shows it. The lake answers when the copy is whole, so a job is never under way. */
export function describeCopyJob({source, target, ...copy}: CopyRecord) {
  return {
    ...copy,
    state: 'completed',
    progress: 100,
    sourceDataset: source,
    targetDataset: target,
  }
}
