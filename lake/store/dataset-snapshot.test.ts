import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DatasetSnapshot} from './dataset-snapshot.ts'
import type {StoredDocument} from './stored-document.ts'

function document(_id: string, _rev: string): StoredDocument {
  return {_id, _type: 'story', _rev, _createdAt: '', _updatedAt: ''}
}

const id = fc.stringMatching(/^[a-cA.-]{1,3}$/)
const change = fc.tuple(id, fc.boolean(), fc.integer())

describe('DatasetSnapshot', () => {
  test('holds what a map would hold, in the order of ids, through any commits', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change)), (commits) => {
        const expected = new Map<string, StoredDocument>()
        let snapshot = DatasetSnapshot.of([])
        for (const commit of commits) {
          const changes = new Map(
            commit.map(([key, exists, revision]) => [key, exists ? document(key, String(revision)) : null]),
          )
          snapshot = snapshot.with(changes)
          for (const [key, value] of changes) {
            if (value) expected.set(key, value)
            else expected.delete(key)
          }
        }
        const ids = [...expected.keys()].toSorted((a, b) => (a < b ? -1 : 1))
        expect(snapshot.documents).toEqual(ids.map((key) => expected.get(key)))
        expect(ids.map((key) => snapshot.get(key))).toEqual(snapshot.documents)
        expect(snapshot.get('no-such-id')).toBeUndefined()
      }),
    )
  })

  test('leaves the snapshot before a commit as it was', () => {
    const before = DatasetSnapshot.of([document('b', '1'), document('a', '1')])
    before.with(new Map([['a', null]]))
    expect(before.documents).toEqual([document('a', '1'), document('b', '1')])
  })
})
