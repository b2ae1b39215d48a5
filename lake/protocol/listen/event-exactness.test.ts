import {Mutation, type MutationParams} from '@sanity/mutator'
import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {isLakeError} from '../../errors/lake-errors.ts'
import {isJsonObject} from '../json-object.ts'
import type {ListenEvent, StoredDocument} from '../lake-core.ts'
import {openTestLake, type TestLake} from '../open-test-lake.ts'
import {release} from '../releases/release-requests.ts'

const published = fc.constantFrom('a', 'b')
const version = fc.tuple(fc.constantFrom('drafts', 'versions.r1'), published).map((parts) => parts.join('.'))
const id = fc.oneof(published, version)

const span = fc.record({_type: fc.constant('span'), _key: fc.constantFrom('s', 't'), text: fc.string()})
const item = fc.oneof(span, fc.string(), fc.integer(), fc.record({_ref: published, _weak: fc.boolean()}))
const value = fc.oneof(
  item,
  fc.array(item, {maxLength: 4}),
  fc.dictionary(fc.constantFrom('x', 'y'), item),
  fc.constant(null),
)
const path = fc.constantFrom(
  'title',
  'body',
  'body[0]',
  'body[-1]',
  'body[_key=="s"]',
  'body[_key=="s"].text',
  'body[0:2]',
  'deep.x.y',
  '..text',
  '["title"]',
  '["x-y"]',
  "body[_key=='s'].text",
  'count',
)
const document = fc
  .record({title: fc.string(), body: value, count: fc.integer({max: 9}), deep: value}, {requiredKeys: []})
  .map((fields) => Object.assign(fields, {_type: 'story'}))

const patch = fc.record(
  {
    set: fc.dictionary(path, value, {maxKeys: 2}),
    setIfMissing: fc.dictionary(path, value, {maxKeys: 2}),
    unset: fc.array(path, {maxLength: 2}),
    inc: fc.constant({count: 2}),
    dec: fc.constant({count: 1}),
    insert: fc.oneof(
      fc.record({before: path, items: fc.array(item)}),
      fc.record({after: path, items: fc.array(item)}),
      fc.record({replace: path, items: fc.array(item)}),
    ),
    diffMatchPatch: fc.constant({title: '@@ -0,0 +1,4 @@\n+new \n', 'deep.x': '@@ -0,0 +1,4 @@\n+new \n'}),
  },
  {requiredKeys: []},
)

const withId = (chosen: fc.Arbitrary<string>) =>
  fc.tuple(chosen, document).map(([_id, rest]) => Object.assign(rest, {_id}))

const mutation = fc.oneof(
  withId(id).map((create) => ({create})),
  withId(id).map((createIfNotExists) => ({createIfNotExists})),
  withId(id).map((createOrReplace) => ({createOrReplace})),
  id.map((deleted) => ({delete: {id: deleted}})),
  {
    weight: 4,
    arbitrary: fc.tuple(id, patch).map(([target, operations]) => ({patch: {id: target, ...operations}})),
  },
  patch.map((operations) => ({patch: {query: '*[count > 2]', ...operations}})),
)

const action = fc
  .tuple(published, fc.constantFrom('drafts', 'versions.r1'), patch, document)
  .map(([publishedId, prefix, operations, attributes]) => {
    const draftId = `${prefix}.${publishedId}`
    const content = {...attributes, _id: draftId}
    const kinds = 'sanity.action.document.'
    return [
      {actionType: `${kinds}edit`, draftId, publishedId, patch: operations},
      {actionType: `${kinds}publish`, draftId, publishedId},
      {actionType: `${kinds}unpublish`, draftId, publishedId},
      {actionType: `${kinds}create`, publishedId, attributes: content, ifExists: 'ignore'},
      {actionType: `${kinds}version.discard`, versionId: draftId},
      {actionType: `${kinds}delete`, publishedId, includeDrafts: [draftId]},
      {actionType: `${kinds}replaceDraft`, publishedId, attributes: content},
      {actionType: `${kinds}version.unpublish`, versionId: draftId, publishedId},
      release('publish', 'r1'),
      release('archive', 'r1'),
      release('unarchive', 'r1'),
      release('schedule', 'r1', {publishAt: '2030-01-01T00:00:00Z'}),
      release('unschedule', 'r1'),
      release('delete', 'r1'),
      release('create', 'r1'),
    ]
  })

const step = fc.oneof(
  fc.array(mutation, {minLength: 1, maxLength: 3}).map((mutations) => ({mutations})),
  fc.tuple(action, fc.array(fc.nat(14), {minLength: 1, maxLength: 2})).map(([choices, picks]) => ({
    actions: picks.map((pick) => choices[pick]),
  })),
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Most documents are there from the start, so that most steps find what they are about. */
const firstStep = fc.tuple(document, document, document, document).map(([a, b, draft, inRelease]) => ({
  mutations: [
    {create: {_id: 'a', ...a}},
    {create: {_id: 'b', ...b}},
    {create: {_id: 'drafts.a', ...draft}},
    {create: {_id: 'versions.r1.b', ...inRelease}},
  ],
}))

const history = fc
  .tuple(firstStep, fc.array(step, {minLength: 3, maxLength: 12}))
  .map(([first, others]): Step[] => others.toSpliced(0, 0, first, {actions: [release('create', 'r1')]}))

/** Takes a step; one that the lake refuses is part of the game. */
async function take(lake: TestLake, taken: Step): Promise<void> {
  try {
    if ('mutations' in taken) await lake.mutate(taken.mutations)
    else await lake.act(taken.actions)
  } catch (error) {
    if (!isLakeError(error)) throw error
  }
}

interface EventData extends MutationParams {
  documentId: string
  effects: {apply: unknown[]; revert: unknown[]}
  result?: StoredDocument
  previous?: StoredDocument | null
}

function dataOf({data}: ListenEvent): EventData {
  if (!isEventData(data)) throw new TypeError(`Not the data of a mutation event: ${JSON.stringify(data)}`)
  return data
}

function isEventData(data: unknown): data is EventData {
  return isJsonObject(data) && typeof data['documentId'] === 'string' && isJsonObject(data['effects'])
}

function withoutRevision(state: StoredDocument | null): object | null {
  if (state === null) return null
  const {_rev, ...rest} = state
  return rest
}

describe('mutation events', {timeout: 60_000}, () => {
  test('make of the old document exactly the stored one, by their mutations and by their effects', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const lake = openTestLake()
        const {events} = lake.listen('*', {
          includeResult: true,
          includePreviousRevision: true,
          effectFormat: 'mendoza',
        })
        const client = new Map<string, StoredDocument>()
        let seen = 1
        for (const taken of steps) {
          await take(lake, taken)
          for (const event of events.slice(seen).map(dataOf)) {
            const before = client.get(event.documentId) ?? null
            expect(event.previousRev).toBe(before?._rev)
            expect('previousRev' in event).toBe(before !== null)
            expect(event.previous).toEqual(before)
            const after = new Mutation(structuredClone(event)).apply(structuredClone(before))
            const stored = lake.get(event.documentId) ?? null
            // As text, so that the order of attributes counts too.
            expect(JSON.stringify(after)).toBe(JSON.stringify(event.result ?? null))
            const [left, right] = [withoutRevision(before), withoutRevision(event.result ?? null)]
            expect(applyPatch(left, event.effects.apply)).toEqual(right)
            expect(applyPatch(right, event.effects.revert)).toEqual(left)
            expect(JSON.stringify(after)).toBe(JSON.stringify(stored))
            if (stored) client.set(event.documentId, stored)
            else client.delete(event.documentId)
          }
          seen = events.length
        }
        expect([...client.values()].toSorted((a, b) => (a._id < b._id ? -1 : 1))).toEqual(
          await lake.query('*'),
        )
      }),
      {numRuns: 150},
    )
  })

  test('keep a listener’s set of matching documents, and count its events', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const lake = openTestLake()
        const filter = '*[count > 2 || title match "new"]'
        const {events} = lake.listen(`${filter} | order(title) {title}[0..1]`)
        for (const taken of steps) await take(lake, taken)
        const matching = new Set<unknown>()
        const transactions = Map.groupBy(
          events.slice(1).map(({data}) => (isJsonObject(data) ? data : {})),
          (data) => data['transactionId'],
        )
        for (const ofTransaction of transactions.values()) {
          for (const [position, data] of ofTransaction.entries()) {
            expect([data['transactionTotalEvents'], data['transactionCurrentEvent']]).toEqual([
              ofTransaction.length,
              position,
            ])
            const {transition, documentId} = data
            expect(matching.has(documentId)).toBe(transition !== 'appear')
            if (transition === 'disappear') matching.delete(documentId)
            else matching.add(documentId)
          }
        }
        expect([...matching].toSorted()).toEqual(await lake.query(`${filter}._id`))
      }),
      {numRuns: 100},
    )
  })

  test('come again to a listener that resumes, just as they came the first time', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), async (steps, at) => {
        const lake = openTestLake()
        const options = {includeResult: true, includePreviousRevision: true, effectFormat: 'mendoza'} as const
        const {events} = lake.listen('*[defined(title)]', options)
        for (const taken of steps) await take(lake, taken)
        const last = events[1 + (at % Math.max(1, events.length - 1))]
        if (last?.id === undefined) return
        const resumed = lake.listen('*[defined(title)]', {...options, lastEventId: last.id})
        expect(resumed.events[0]?.event).toBe('welcomeback')
        expect(resumed.events.slice(1)).toEqual(events.slice(events.indexOf(last) + 1))
      }),
      {numRuns: 100},
    )
  })
})
