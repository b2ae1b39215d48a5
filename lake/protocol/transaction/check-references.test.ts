import {describe, expect, test} from 'vitest'
import {MutationFailedError} from '../../errors/lake-errors.ts'
import {openTestLake} from '../open-test-lake.ts'

async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof MutationFailedError ? error.items : error
}

async function lakeWithReferences() {
  const lake = openTestLake()
  await lake.mutate([
    {create: {_id: 'p1', _type: 'story', lead: {_type: 'reference', _ref: 'ann'}}},
    {create: {_id: 'ann', _type: 'person', wrote: [{_type: 'reference', _ref: 'p1', _weak: true}]}},
  ])
  return lake
}

describe('references', () => {
  test('may be made before their target in one transaction', async () => {
    const lake = await lakeWithReferences()
    expect(await lake.query('*[_id == "p1"].lead->_id')).toEqual(['ann'])
  })

  test('keep their target from being deleted', async () => {
    const lake = await lakeWithReferences()
    expect(await refusal(lake.mutate([{delete: {id: 'ann'}}]))).toEqual([
      {
        index: 0,
        error: {
          type: 'documentHasExistingReferencesError',
          description: 'Document "ann" cannot be deleted as there are references to it from "p1"',
          id: 'ann',
          referencingIDs: ['p1'],
        },
      },
    ])
    await lake.mutate([{delete: {id: 'p1'}}, {delete: {id: 'ann'}}])
    expect(await lake.query('*')).toEqual([])
  })

  test('keep their target what it is', async () => {
    const lake = await lakeWithReferences()
    expect(await refusal(lake.mutate([{createOrReplace: {_id: 'ann', _type: 'agency'}}]))).toEqual([
      {
        index: 0,
        error: {
          type: 'documentHasExistingReferencesError',
          description: 'Document "ann" cannot be given another type as there are references to it from "p1"',
          id: 'ann',
          referencingIDs: ['p1'],
        },
      },
    ])
    await lake.mutate([{createOrReplace: {_id: 'ann', _type: 'person', name: 'Ann'}}])
    await lake.mutate([{createOrReplace: {_id: 'p1', _type: 'report'}}])
    expect(await lake.query('*._type')).toEqual(['person', 'report'])
  })

  test('need their target, in drafts too, unless they are weak or lead elsewhere', async () => {
    const lake = await lakeWithReferences()
    const draft = {_id: 'drafts.p2', _type: 'story', lead: {_type: 'reference', _ref: 'bob'}}
    expect(await refusal(lake.mutate([{create: draft}]))).toEqual([
      {
        index: 0,
        error: {
          type: 'documentReferenceDoesNotExistError',
          description: 'Document "drafts.p2" references non-existent document "bob"',
          id: 'drafts.p2',
          referenceID: 'bob',
        },
      },
    ])
    await lake.mutate([
      {create: {...draft, lead: {...draft.lead, _weak: true}}},
      {create: {_id: 'p3', _type: 'story', elsewhere: {_ref: 'x', _dataset: 'other', _projectId: 'other'}}},
      {create: {_id: 'p4', _type: 'story', elsewhere: {_ref: 'media-library:x:y'}}},
    ])
    expect(await lake.query('*._id')).toEqual(['ann', 'drafts.p2', 'p1', 'p3', 'p4'])
  })

  test('that were weak let their target go', async () => {
    const lake = await lakeWithReferences()
    await lake.mutate([{delete: {id: 'p1'}}])
    expect(await lake.query('*._id')).toEqual(['ann'])
  })
})
