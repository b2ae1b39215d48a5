import {ForbiddenError, MutationFailedError} from '../../errors/lake-errors.ts'
import type {MutateAnswer, MutateRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {readRequestBody} from '../read-request-body.ts'
import {AlreadyCommitted, beginTransaction, commitTransaction} from '../transaction/commit-transaction.ts'
import {Refusal} from '../transaction/refusal.ts'
import {applyMutation, type MutationEffect} from './apply-mutation.ts'
import {mutationsSchema} from './mutation-schema.ts'

/** Does all mutations of a request, or none. Throws `MutationFailedError`, `InvalidRequestError`, `UnavailableError`. */
export function mutate(lake: LakeContext, request: MutateRequest): MutateAnswer {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to change documents')
  const mutations = readRequestBody(mutationsSchema, request.mutations, 'mutations')
  const transaction = {...request, body: request.mutations}
  try {
    const builder = beginTransaction(lake, transaction)
    const effects: MutationEffect[] = []
    const purge: string[] = []
    for (const [index, mutation] of mutations.entries()) {
      effects.push(...applyMutation({lake, request, builder, index, purge}, mutation))
    }
    commitTransaction(lake, builder, transaction, {actions: [], purge})
    const after = new Map(builder.changes().map((change) => [change.documentId, change.after]))
    return {
      transactionId: builder.stamp.transactionId,
      results: effects.map(({id, operation}) => {
        const document = after.has(id) ? after.get(id) : lake.store.snapshot(request.dataset).get(id)
        return document ? {id, operation, document} : {id, operation}
      }),
    }
  } catch (error) {
    if (error instanceof AlreadyCommitted) return answerAgain(lake, request.dataset, error.transactionId)
    if (!(error instanceof Refusal)) throw error
    throw new MutationFailedError(`The mutation(s) failed: ${error.message}`, [error.item], {cause: error})
  }
}

/** What a transaction did, from the log, with the documents as they are by now. */
function answerAgain(lake: LakeContext, dataset: string, transactionId: string): MutateAnswer {
  const snapshot = lake.store.snapshot(dataset)
  return {
    transactionId,
    results: lake.store
      .changesOfTransaction(dataset, transactionId)
      .map(({documentId, previousRevision, deleted}) => {
        const operation = deleted ? 'delete' : previousRevision === undefined ? 'create' : 'update'
        const document = snapshot.get(documentId)
        return document ? {id: documentId, operation, document} : {id: documentId, operation}
      }),
  }
}
