import {ConflictError, InvalidRequestError} from '../../errors/lake-errors.ts'
import type {DatasetRecord} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {createDataset, findDataset} from './manage-datasets.ts'

/**
 * The dataset for comments and tasks about the documents of another: the one there is, or a new private one, named
 * `<dataset>-comments`. A private dataset of that name, as an import of comments needs it, is taken for it. Throws
 * `DatasetNotFoundError`, `InvalidRequestError` and `ConflictError`.
 */
export function setUpAddonDataset(lake: LakeContext, dataset: string): DatasetRecord {
  if (findDataset(lake, dataset).addonFor !== null) {
    throw new InvalidRequestError(`"${dataset}" holds comments and tasks itself; nobody comments on those`)
  }
  const known = lake.store.datasets().find(({addonFor}) => addonFor === dataset)
  if (known) return known
  const name = `${dataset}-comments`
  const existing = lake.store.datasets().find((candidate) => candidate.name === name)
  if (existing?.aclMode === 'public') {
    throw new ConflictError(
      `Comments and tasks would be kept in "${name}", but that dataset is public; make it private, or delete it`,
    )
  }
  if (existing === undefined) createDataset(lake, name, 'private')
  lake.store.setAddonFor(name, dataset)
  return findDataset(lake, name)
}
