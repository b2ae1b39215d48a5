import {publishedIdOf} from '../document-ids.ts'
import type {ForeignReferencesRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {refersTo} from '../references.ts'

/**
 * Documents in other datasets that refer to one of this dataset, in the order of datasets and ids. Comments and tasks
 * about it are no reason to keep it, and left out. Throws `DatasetNotFoundError`.
 */
export function foreignReferences(
  lake: LakeContext,
  {dataset, documentId}: ForeignReferencesRequest,
): {dataset: string; documentId: string}[] {
  lake.store.snapshot(dataset)
  const target = {projectId: lake.projectId, dataset, documentId: publishedIdOf(documentId)}
  return lake.store
    .datasets()
    .filter(({name, addonFor}) => name !== dataset && addonFor === null)
    .flatMap(({name}) =>
      lake.store
        .snapshot(name)
        .documents.filter((document) => refersTo(document, target))
        .map(({_id}) => ({dataset: name, documentId: _id})),
    )
}
