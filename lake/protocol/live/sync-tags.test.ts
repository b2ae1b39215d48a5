import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isLakeError} from '../../errors/lake-errors.ts'
import type {Identity, LiveEvent, Perspective} from '../lake-core.ts'
import {ANYONE, EDITOR, openTestLake, type TestLake} from '../open-test-lake.ts'

const published = fc.constantFrom('a', 'b', 'c')
const id = fc.oneof(
  published,
  fc.tuple(fc.constantFrom('drafts', 'versions.r1', 'secret'), published).map((parts) => parts.join('.')),
)
const reference = published.map((_ref) => ({_type: 'reference', _ref, _weak: true}))
const document = fc.record(
  {
    _id: id,
    _type: fc.constantFrom('story', 'topic'),
    title: fc.constantFrom('one', 'two'),
    rank: fc.integer({min: 0, max: 3}),
    to: reference,
    many: fc.array(reference, {maxLength: 2}),
    _system: fc.constant({delete: true}),
  },
  {requiredKeys: ['_id', '_type']},
)
const mutation = fc.oneof(
  document.map((createOrReplace) => ({createOrReplace})),
  id.map((deleted) => ({delete: {id: deleted}})),
  fc.tuple(id, fc.integer({min: 0, max: 3})).map(([patched, rank]) => ({patch: {id: patched, set: {rank}}})),
)
const transactions = fc.array(fc.array(mutation, {minLength: 1, maxLength: 2}), {minLength: 4, maxLength: 16})

const readers: {perspective: Perspective; identity: Identity}[] = [
  {perspective: 'raw', identity: EDITOR},
  {perspective: 'drafts', identity: EDITOR},
  {perspective: ['r1', 'drafts'], identity: EDITOR},
  {perspective: 'published', identity: ANYONE},
]

const queries = [
  '*[_type == "story"]',
  '*[_type == "story" && rank > 1]{title, "to": to->title}',
  '*[_id == "a"]{rank, "path": to->to->to->{_type, rank}}',
  '*[_id in ["a", "drafts.b"]] | order(rank) [0]',
  '*[sanity::versionOf("b")]{_id, rank}',
  '*[_type == "topic" && to->rank == 1]._id',
  '*[_type == "story"]{"topics": *[_type == "topic" && references(^._id)]{_id, rank}}',
  '*[_id == "a" || _type == "topic"]{"many": many[]->{rank, "next": to->_rev}}',
  '{"count": count(*), "first": *[0].rank}',
  'select(count(*[_id == "b"]) > 0 => *[_type == "story"].rank, *[_id == "c"].title)',
  '*[!defined(to)]._id',
]

interface Asked {
  reader: (typeof readers)[number]
  result: string
  syncTags: string[]
}

async function askAll(lake: TestLake): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const reader of readers) {
    for (const query of queries) {
      const {result, syncTags} = await lake.core.query({dataset: lake.dataset, query, params: {}, ...reader})
      asked.push({reader, result: JSON.stringify(result), syncTags})
    }
  }
  return asked
}

test('a change that alters a result brings one of its tags', {timeout: 60_000}, async () => {
  let altered = 0
  await fc.assert(
    fc.asyncProperty(transactions, async (history) => {
      const lake = openTestLake()
      const heard = new Map(
        [EDITOR, ANYONE].map((identity): [Identity, LiveEvent[]] => {
          const events: LiveEvent[] = []
          const request = {dataset: lake.dataset, includeDrafts: true, lastEventId: undefined, identity}
          lake.core.live(request, (event) => events.push(event))
          return [identity, events]
        }),
      )
      for (const mutations of history) {
        const before = await askAll(lake)
        for (const events of heard.values()) events.length = 0
        try {
          await lake.mutate(mutations)
        } catch (error) {
          // One that the lake refuses, such as a patch of a document that is not there, is part of the game.
          if (!isLakeError(error)) throw error
        }
        const after = await askAll(lake)
        for (const [index, {reader, result, syncTags}] of before.entries()) {
          if (after[index]?.result === result) continue
          altered += 1
          const brought = heard.get(reader.identity)?.flatMap(({data}) => data.tags ?? [])
          expect(brought).toEqual(expect.arrayContaining([expect.toBeOneOf(syncTags)]))
        }
      }
    }),
    {numRuns: 60},
  )
  // Else the property would hold of a history in which nothing happens.
  expect(altered).toBeGreaterThan(1000)
})
