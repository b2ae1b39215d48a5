import {describe, expect, test} from 'vitest'
import {ForbiddenError} from '../../errors/lake-errors.ts'
import type {DocumentsAtRequest} from '../lake-core.ts'
import {ANYONE, EDITOR} from '../open-test-lake.ts'
import {storyLife} from './story-life.ts'

async function titles(
  at: DocumentsAtRequest['at'],
  wanted = ['p1', 'drafts.p1', 'no-such'],
): Promise<unknown> {
  const lake = await storyLife()
  const {documents} = lake.core.documentsAt({dataset: lake.dataset, ids: wanted, at, identity: EDITOR})
  return documents.map(({_id, _rev, title}) => [_id, _rev, title])
}

describe('documentsAt', () => {
  test.each<[DocumentsAtRequest['at'], unknown[]]>([
    [{revision: 't1'}, [['drafts.p1', 't1', 'One']]],
    [{revision: 't2'}, [['drafts.p1', 't2', 'Two']]],
    [{revision: 't3'}, [['p1', 't3', 'Two']]],
    [
      {revision: 't4'},
      [
        ['p1', 't3', 'Two'],
        ['drafts.p1', 't4', 'Three'],
      ],
    ],
    [{revision: 't5'}, []],
    [{revision: 'no-such'}, []],
    [{time: '2026-01-01T00:00:01.500Z'}, [['drafts.p1', 't1', 'One']]],
    [{time: '2026-01-01T00:00:03.000Z'}, [['p1', 't3', 'Two']]],
    [{time: '2020-01-01T00:00:00Z'}, []],
    [
      {lastRevision: true},
      [
        ['p1', 't3', 'Two'],
        ['drafts.p1', 't4', 'Three'],
      ],
    ],
  ])('%j finds %j', async (at, expected) => {
    expect(await titles(at)).toEqual(expected)
  })

  test('gives back the whole document that is', async () => {
    const lake = await storyLife()
    await lake.mutate([{create: {_id: 'p1', _type: 'story', body: [{_key: 'a'}]}}], {transactionId: 't6'})
    for (const at of [{revision: 't6'}, {lastRevision: true}] as const) {
      expect(lake.core.documentsAt({dataset: lake.dataset, ids: ['p1'], at, identity: EDITOR})).toEqual({
        documents: [lake.get('p1')],
      })
    }
  })

  test('is not for anyone', async () => {
    const lake = await storyLife()
    const request = {dataset: lake.dataset, ids: ['p1'], at: {lastRevision: true}, identity: ANYONE} as const
    expect(() => lake.core.documentsAt(request)).toThrow(ForbiddenError)
  })
})
