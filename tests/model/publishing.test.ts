import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {publishStory, type PublishRequest} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {redirectQuery, redirectsQuery} from '../../queries/index.ts'
import {
  draftOf,
  newTransactionId,
  type PublishingLake,
  startPublishingLake,
  textBlock,
} from './publishing-lake.ts'

const DAY_1 = '2023-01-01T06:00:00.000Z'
const DAY_2 = '2023-01-02T06:00:00.000Z'
const DAY_3 = '2023-01-03T06:00:00.000Z'
const DAY_4 = '2023-01-04T06:00:00.000Z'
const DAY_5 = '2023-01-05T06:00:00.000Z'

let newsroom: PublishingLake

beforeAll(async () => {
  newsroom = await startPublishingLake(DAY_1)
})

afterAll(async () => {
  await newsroom.lake.dispose()
})

const publish = (id: string, kind: PublishRequest['kind'], request: Partial<PublishRequest> = {}) =>
  publishStory(newsroom.editor, {id, kind, transactionId: newTransactionId(), ...request})

/** Changes the draft as the Studio does: one that is not there begins as a copy of what is published. */
const edit = (id: string, set: Record<string, unknown>) =>
  newsroom.editor.action({
    actionType: 'sanity.action.document.edit',
    draftId: `drafts.${id}`,
    publishedId: id,
    patch: {set},
  })

const datesOf = (id: string) =>
  newsroom.reader.fetch('*[_id == $id][0]{firstPublishedAt, publishedAt, updatedAt, updateNote}', {id})

describe('a story', () => {
  test('is published with its record, and its draft is gone', async () => {
    await newsroom.editor.create(
      draftOf('whole', {
        section: {_type: 'reference', _ref: 'world', _weak: true, _strengthenOnPublish: {type: 'section'}},
      }),
    )
    await newsroom.editor.create({_id: 'world', _type: 'section', name: 'World'})
    expect(await publish('whole', 'first')).toEqual({type: 'published'})
    expect([await newsroom.stored('whole'), await newsroom.stored('drafts.whole')]).toEqual([
      {
        _id: 'whole',
        _type: 'article',
        _rev: null,
        _createdAt: null,
        _updatedAt: null,
        headline: 'Headline of whole',
        slug: {_type: 'slug', current: 'whole'},
        section: {_type: 'reference', _ref: 'world'},
        body: [textBlock('a', 'The text of whole.')],
        firstPublishedAt: DAY_1,
        publishedAt: DAY_1,
        publishedSlugs: ['whole'],
      },
      null,
    ])
  })

  test('keeps its dates in a silent edit, moves one in an update, and keeps its first when it is published again', async () => {
    await newsroom.editor.create(draftOf('life'))
    await publish('life', 'first')
    const first = {firstPublishedAt: DAY_1, publishedAt: DAY_1, updatedAt: null, updateNote: null}
    expect(await datesOf('life')).toEqual(first)

    newsroom.advance(DAY_2)
    await edit('life', {headline: 'Mended'})
    expect(await publish('life', 'silent')).toEqual({type: 'published'})
    expect(await datesOf('life')).toEqual(first)

    newsroom.advance(DAY_3)
    await edit('life', {headline: 'Updated'})
    await publish('life', 'update', {note: 'Adds the toll.'})
    const updated = {...first, updatedAt: DAY_3, updateNote: 'Adds the toll.'}
    expect(await datesOf('life')).toEqual(updated)

    newsroom.advance(DAY_4)
    await newsroom.editor.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.life',
      publishedId: 'life',
    })
    expect(await datesOf('life')).toBe(null)
    newsroom.advance(DAY_5)
    expect(await publish('life', 'first')).toEqual({
      type: 'refused',
      refusals: [{type: 'otherKind', offered: ['update', 'silent']}],
    })
    expect(await publish('life', 'update')).toEqual({type: 'published'})
    expect(await datesOf('life')).toEqual({...first, updatedAt: DAY_5})
  })

  test('without a draft has nothing to publish', async () => {
    expect(await publish('nobody', 'first')).toEqual({type: 'nothingToPublish'})
  })

  test('is not published before its embargo ends, and can be the second after', async () => {
    const embargo = {
      _type: 'embargo',
      kind: 'until',
      until: '2023-01-05T08:00:00Z',
      timeZone: 'Europe/London',
    }
    await newsroom.editor.create(draftOf('embargoed', {embargo}))
    newsroom.advance('2023-01-05T07:59:59Z')
    expect(await publish('embargoed', 'first')).toEqual({
      type: 'refused',
      refusals: [{type: 'embargo', embargo: {until: '2023-01-05T08:00:00Z', timeZone: 'Europe/London'}}],
    })
    newsroom.advance('2023-01-05T08:00:01Z')
    expect(await publish('embargoed', 'first')).toEqual({type: 'published'})
  })
})

const leadsTo = (slug: string) => newsroom.reader.fetch(redirectQuery, {slug})

async function moveWhole(current: string) {
  await edit('whole', {slug: {_type: 'slug', current}})
  return publish('whole', 'silent')
}

const takenByWhole = (slug: string, isCurrent: boolean) => ({
  type: 'refused',
  refusals: [{type: 'slugTaken', slug, claim: {_id: 'whole', headline: 'Headline of whole', isCurrent}}],
})

describe('an address', () => {
  test('leads to its story after every change, in one step', async () => {
    await moveWhole('second')
    await moveWhole('third')
    expect([await leadsTo('whole'), await leadsTo('second'), await leadsTo('third')]).toEqual([
      {from: 'whole', to: 'third'},
      {from: 'second', to: 'third'},
      null,
    ])
    await moveWhole('whole')
    expect([await leadsTo('whole'), await leadsTo('second'), await leadsTo('third')]).toEqual([
      null,
      {from: 'second', to: 'whole'},
      {from: 'third', to: 'whole'},
    ])
    expect(await newsroom.reader.fetch(redirectsQuery)).toEqual([{from: ['second', 'third'], to: 'whole'}])
  })

  test('that another story has, or once had, is refused with the story named', async () => {
    await newsroom.editor.create(draftOf('claims', {slug: {_type: 'slug', current: 'second'}}))
    expect(await publish('claims', 'first')).toEqual(takenByWhole('second', false))
    await edit('claims', {slug: {_type: 'slug', current: 'whole'}})
    expect(await publish('claims', 'first')).toEqual(takenByWhole('whole', true))
  })
})

describe('two editors who publish the same story at the same moment', () => {
  test.each([
    ['for the first time', 'race-first', 'first'],
    ['again', 'race-again', 'update'],
  ] as const)('%s: one wins, the other is told', async (_when, id, kind) => {
    await newsroom.editor.create(draftOf(id))
    if (kind === 'update') {
      await publish(id, 'first')
      await edit(id, {headline: 'Changed'})
    }
    const together = meetingOf(2)
    const outcomes = await Promise.all(
      [1, 2].map(() =>
        publishStory(between(newsroom.editor, together), {id, kind, transactionId: newTransactionId()}),
      ),
    )
    expect(outcomes.toSorted((one, other) => (one.type < other.type ? 1 : -1))).toEqual([
      {type: 'published'},
      {type: 'overtaken', by: 'publication'},
    ])
    expect(await newsroom.stored(`drafts.${id}`)).toBe(null)
  })

  test('while one types: nothing is published that nobody looked at, and nothing typed is lost', async () => {
    await newsroom.editor.create(draftOf('typing'))
    const typed = {...draftOf('typing'), headline: 'Typed in between'}
    const hurried = publishStory(
      between(newsroom.editor, () => newsroom.editor.createOrReplace(typed)),
      {id: 'typing', kind: 'first', transactionId: newTransactionId()},
    )
    expect(await hurried).toEqual({type: 'overtaken', by: 'edit'})
    expect(await newsroom.stored('drafts.typing')).toMatchObject({headline: 'Typed in between'})
    expect(await newsroom.stored('typing')).toBe(null)
  })
})

/** Waits until so many have come. */
function meetingOf(count: number): () => Promise<void> {
  const complete = Promise.withResolvers<void>()
  let present = 0
  return () => {
    present += 1
    if (present === count) complete.resolve()
    return complete.promise
  }
}

/** The client, with something that happens once after the last question before the transaction. */
function between(client: SanityClient, happen: () => Promise<unknown>): SanityClient {
  let questions = 0
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      if (name !== 'fetch') return member.bind(target)
      return async (...request: unknown[]) => {
        const answer: unknown = await member.apply(target, request)
        questions += 1
        if (questions === QUESTIONS_BEFORE_PUBLISHING) await happen()
        return answer
      }
    },
  })
}

/** The state of the story, then what publishing must heed. */
const QUESTIONS_BEFORE_PUBLISHING = 2
