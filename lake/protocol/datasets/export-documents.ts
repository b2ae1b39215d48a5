import {isPublicId} from '../../groq/perspective/perspective-view.ts'
import type {StoredDocument} from '../../store/stored-document.ts'
import type {ExportRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'

/** The documents of one snapshot: what is written while they are read does not show. Throws `DatasetNotFoundError`. */
export function exportDocuments(
  lake: LakeContext,
  {dataset, types, identity}: ExportRequest,
): Iterable<StoredDocument> {
  const {documents} = lake.store.snapshot(dataset)
  const wanted = types && new Set(types)
  return documents.filter(
    ({_id, _type}) =>
      (identity.role === 'administrator' || isPublicId(_id)) && (wanted === undefined || wanted.has(_type)),
  )
}
