import {ConflictError, DatasetNotFoundError} from '../../errors/lake-errors.ts'
import type {DatasetRecord} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {requireDatasetName} from './dataset-name.ts'

export type AclMode = DatasetRecord['aclMode']

/** Throws `ConflictError` when there is one of this name, `InvalidRequestError` for a name that cannot be one. */
export function createDataset(lake: LakeContext, name: string, aclMode: AclMode): DatasetRecord {
  const dataset = newDataset(lake, name, aclMode)
  lake.store.createDataset(dataset)
  return dataset
}

/** A private dataset is closed to anonymous readers, also those who listen already. */
export function setAclMode(lake: LakeContext, name: string, aclMode: AclMode): DatasetRecord {
  lake.store.setAclMode(name, aclMode)
  if (aclMode === 'private') {
    lake.audience.dismiss(name, 'The dataset was made private', ({role}) => role === 'anonymous')
  }
  return findDataset(lake, name)
}

/**
 * Removes the documents and their history for good, and ends its listeners. Comments and tasks about a dataset go with
 * it: nobody could come to them any more. Answers with the names of the datasets deleted.
 */
export function deleteDataset(lake: LakeContext, name: string): string[] {
  const addons = lake.store.datasets().filter(({addonFor}) => addonFor === name)
  const names = [findDataset(lake, name).name, ...addons.map((addon) => addon.name)]
  for (const deleted of names) {
    lake.store.deleteDataset(deleted)
    lake.audience.dismiss(deleted, 'The dataset was deleted', () => true)
  }
  return names
}

/** What a dataset made now is, before it is stored. */
export function newDataset(lake: LakeContext, name: string, aclMode: AclMode): DatasetRecord {
  requireDatasetName(name)
  if (lake.store.datasets().some((dataset) => dataset.name === name)) {
    throw new ConflictError(`There is a dataset "${name}" already; choose another name, or delete it first`)
  }
  return {name, aclMode, createdAt: lake.clock().toISOString(), addonFor: null}
}

export function findDataset(lake: LakeContext, name: string): DatasetRecord {
  const dataset = lake.store.datasets().find((candidate) => candidate.name === name)
  if (!dataset) throw new DatasetNotFoundError(name)
  return dataset
}
