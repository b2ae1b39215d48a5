import {describe, expect, test} from 'vitest'
import {ForbiddenError, InvalidRequestError} from '../../errors/lake-errors.ts'
import type {TransactionsRequest} from '../lake-core.ts'
import {ANYONE, EDITOR, type TestLake} from '../open-test-lake.ts'
import {storyLife} from './story-life.ts'

function read(lake: TestLake, options: Partial<TransactionsRequest>) {
  return lake.core.transactions({
    dataset: lake.dataset,
    ids: ['p1', 'drafts.p1'],
    excludeContent: true,
    excludeMutations: false,
    includeIdentifiedDocumentsOnly: true,
    effectFormat: undefined,
    reverse: false,
    limit: undefined,
    fromTransaction: undefined,
    toTransaction: undefined,
    fromTime: undefined,
    toTime: undefined,
    authors: undefined,
    identity: EDITOR,
    ...options,
  })
}

const ids = (lake: TestLake, options: Partial<TransactionsRequest>) => read(lake, options).map(({id}) => id)

describe('transactions', () => {
  test('are those that touched the documents, oldest first', async () => {
    const lake = await storyLife()
    expect(read(lake, {})).toEqual([
      {id: 't1', timestamp: '2026-01-01T00:00:01.000Z', author: 'editor', documentIDs: ['drafts.p1']},
      {id: 't2', timestamp: '2026-01-01T00:00:02.000Z', author: 'editor', documentIDs: ['drafts.p1']},
      {id: 't3', timestamp: '2026-01-01T00:00:03.000Z', author: 'editor', documentIDs: ['p1', 'drafts.p1']},
      {id: 't4', timestamp: '2026-01-01T00:00:04.000Z', author: 'colleague', documentIDs: ['drafts.p1']},
      {id: 't5', timestamp: '2026-01-01T00:00:05.000Z', author: 'editor', documentIDs: ['p1', 'drafts.p1']},
    ])
  })

  test('carry mutations, effects and their other documents when asked to', async () => {
    const lake = await storyLife()
    expect(
      read(lake, {
        fromTransaction: 't2',
        toTransaction: 't2',
        excludeContent: false,
        includeIdentifiedDocumentsOnly: false,
        effectFormat: 'mendoza',
      }),
    ).toEqual([
      {
        id: 't2',
        timestamp: '2026-01-01T00:00:02.000Z',
        author: 'editor',
        documentIDs: ['drafts.p1', 'stranger'],
        mutations: [
          {patch: {id: 'drafts.p1', set: {title: 'Two'}}},
          {create: {_id: 'stranger', _type: 'story', _createdAt: '2026-01-01T00:00:02.000Z'}},
        ],
        effects: {
          'drafts.p1': {
            apply: [11, 3, 23, 0, 18, 22, '2', 23, 19, 24, 15, 17, 'Two', 'title'],
            revert: [11, 3, 23, 0, 18, 22, '1', 23, 19, 24, 15, 17, 'One', 'title'],
          },
          stranger: {
            apply: [
              0,
              {
                _id: 'stranger',
                _type: 'story',
                _createdAt: '2026-01-01T00:00:02.000Z',
                _updatedAt: '2026-01-01T00:00:02.000Z',
              },
            ],
            revert: [0, null],
          },
        },
      },
    ])
  })

  test.each<[Partial<TransactionsRequest>, string[]]>([
    [{ids: ['p1']}, ['t3', 't5']],
    [{reverse: true, limit: 2}, ['t5', 't4']],
    [{limit: 2}, ['t1', 't2']],
    [{fromTransaction: 't2', toTransaction: 't4'}, ['t2', 't3', 't4']],
    [{fromTransaction: '', toTransaction: ''}, ['t1', 't2', 't3', 't4', 't5']],
    [{fromTime: '2026-01-01T00:00:04Z'}, ['t4', 't5']],
    [{toTime: '2026-01-01T00:00:02.500Z'}, ['t1', 't2']],
    [{authors: ['colleague']}, ['t4']],
    [{ids: ['no-such']}, []],
  ])('within %j are %j', async (options, expected) => {
    expect(ids(await storyLife(), options)).toEqual(expected)
  })

  test('are not for anyone, and need bounds that exist', async () => {
    const lake = await storyLife()
    expect(() => read(lake, {identity: ANYONE})).toThrow(ForbiddenError)
    expect(() => read(lake, {fromTransaction: 'no-such'})).toThrow(
      new InvalidRequestError('There is no transaction with the ID "no-such" in this dataset'),
    )
    expect(() => read(lake, {toTime: 'noon'})).toThrow(
      new InvalidRequestError('"noon" is no time; give one as in 2026-01-31T12:00:00Z'),
    )
  })
})
