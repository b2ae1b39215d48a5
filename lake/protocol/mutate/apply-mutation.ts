import {isLakeError} from '../../errors/lake-errors.ts'
import {evaluateQuery} from '../../groq/evaluate-query.ts'
import {parseQuery} from '../../groq/parse-query.ts'
import {isJsonObject} from '../json-object.ts'
import type {MutateRequest, MutationOperation} from '../lake-core.ts'
import {evaluationContext, type LakeContext} from '../lake-context.ts'
import type {DraftedDocument, PatchOperations} from '../resolved-mutation.ts'
import {keyDocument, keyPatch} from '../transaction/array-keys.ts'
import {invalid} from '../transaction/refusal.ts'
import type {TransactionBuilder} from '../transaction/transaction-builder.ts'
import {withReadablePaths} from './readable-paths.ts'
import type {MutationInput} from './mutation-schema.ts'

export interface MutationScope {
  lake: LakeContext
  request: MutateRequest
  builder: TransactionBuilder
  /** Place of the mutation in the request. */
  index: number
  /** Collects the ids whose history is to be forgotten. */
  purge: string[]
}

type PatchInput = Extract<MutationInput, {patch: unknown}>['patch']

export interface MutationEffect {
  id: string
  operation: MutationOperation
}

/** Applies one mutation to the transaction; one by query has an effect on each document the query finds. */
export function applyMutation(scope: MutationScope, mutation: MutationInput): MutationEffect[] {
  const {builder, index} = scope
  if ('create' in mutation) {
    const document = identified(scope, mutation.create)
    builder.create(index, document)
    return [{id: document._id, operation: 'create'}]
  }
  if ('createIfNotExists' in mutation) {
    const document = identified(scope, mutation.createIfNotExists)
    const created = builder.createIfNotExists(index, document)
    return [{id: document._id, operation: created ? 'create' : 'none'}]
  }
  if ('createOrReplace' in mutation) {
    const document = identified(scope, mutation.createOrReplace)
    const operation = builder.get(document._id) ? 'update' : 'create'
    builder.createOrReplace(index, document)
    return [{id: document._id, operation}]
  }
  if ('delete' in mutation) {
    const {purge, ...selection} = mutation.delete
    return selected(scope, selection).map((id) => {
      requireWritable(index, id)
      const deleted = builder.delete(index, id)
      if (deleted && purge === true) scope.purge.push(id)
      return {id, operation: deleted ? 'delete' : 'none'}
    })
  }
  return applyPatch(scope, mutation.patch)
}

function applyPatch(scope: MutationScope, patch: PatchInput): MutationEffect[] {
  const {builder, index, request, lake} = scope
  const operations = withReadablePaths(operationsOf(patch))
  return selected(scope, patch).map((id) => {
    requireWritable(index, id)
    if (patch.ifRevisionID !== undefined) builder.expectRevision(index, id, patch.ifRevisionID)
    // Keys are made for each document anew.
    const keyed = request.autoGenerateArrayKeys ? keyPatch(operations, lake.generateKey) : operations
    builder.patch(index, id, keyed)
    return {id, operation: 'update'}
  })
}

function operationsOf(patch: PatchInput): PatchOperations {
  if ('id' in patch) {
    const {id: _id, ifRevisionID: _ifRevisionID, ...operations} = patch
    return operations
  }
  const {query: _query, params: _params, ifRevisionID: _ifRevisionID, ...operations} = patch
  return operations
}

/** Fills in the id: one that is absent, or that ends in a dot and so only names the beginning. */
function identified(
  {lake, request, index}: MutationScope,
  document: {_id?: string; _type: string; [field: string]: unknown},
): DraftedDocument {
  const {_id = ''} = document
  const complete = {...document, _id: _id === '' || _id.endsWith('.') ? `${_id}${lake.generateId()}` : _id}
  requireWritable(index, complete._id)
  return request.autoGenerateArrayKeys ? keyDocument(complete, lake.generateKey) : complete
}

/** Releases and what else the lake keeps for itself change by actions, which know their rules. */
function requireWritable(index: number, id: string): void {
  if (id.startsWith('_.')) {
    throw invalid(index, `Documents below "_." belong to the lake: change "${id}" with an action instead`)
  }
}

function selected(
  scope: MutationScope,
  selection: {id: string | string[]} | {query: string; params?: Record<string, unknown>},
): string[] {
  if ('id' in selection) return [...new Set([selection.id].flat())]
  const {lake, request, builder, index} = scope
  const params = selection.params ?? {}
  try {
    const context = evaluationContext(lake, builder.snapshot(), {...request, params, perspective: 'raw'})
    const found = evaluateQuery(parseQuery(selection.query, params), context)
    const documents = Array.isArray(found) ? found : [found]
    const ids = documents.flatMap((document) =>
      isJsonObject(document) && typeof document['_id'] === 'string' ? [document['_id']] : [],
    )
    return [...new Set(ids)]
  } catch (error) {
    if (!isLakeError(error)) throw error
    throw invalid(index, `The query of the mutation failed: ${error.message}`, error)
  }
}
