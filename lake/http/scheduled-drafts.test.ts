import type {MutationEvent, SanityClient} from '@sanity/client'
import {filter, firstValueFrom, map, tap} from 'rxjs'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {manualTimers} from '../protocol/releases/manual-timers.ts'
import {startTestLake, type TestLake} from './start-test-lake.ts'

const NOON = '2026-06-01T12:00:00.000Z'
const LATER = '2026-06-01T18:00:00.000Z'

let timers: ReturnType<typeof manualTimers>
let lake: TestLake
let client: SanityClient

beforeEach(async () => {
  timers = manualTimers(NOON)
  // Through the variable, so that a restarted lake finds the clock as it is then.
  lake = await startTestLake({
    clock: () => timers.clock(),
    setTimer: (callback, milliseconds) => timers.setTimer(callback, milliseconds),
  })
  client = lake.client()
  await client.create({_id: 'p1', _type: 'story', title: 'One'})
})

afterEach(() => lake.dispose())

const published = () => client.fetch('*[_type == "story"]{_id, title}', {}, {perspective: 'published'})
const stateOf = async () => (await client.releases.get({releaseId: 'r1'}))?.state

describe('a scheduled draft', () => {
  const metadata = {
    title: 'Scheduled publish',
    description: '',
    releaseType: 'scheduled',
    cardinality: 'one',
    intendedPublishAt: LATER,
  } as const
  beforeEach(async () => {
    const {_rev} = await client.create({_id: 'drafts.p1', _type: 'story', title: 'Draft'})
    await client.releases.create({releaseId: 'r1', metadata})
    await client.createVersion({
      releaseId: 'r1',
      publishedId: 'p1',
      baseId: 'drafts.p1',
      ifBaseRevisionId: _rev,
    })
    await client.releases.schedule({releaseId: 'r1', publishAt: LATER})
  })

  test('is published at its time', async () => {
    timers.advance('2026-06-01T17:59:00Z')
    expect([await published(), await stateOf()]).toEqual([[{_id: 'p1', title: 'One'}], 'scheduled'])
    timers.advance(LATER)
    expect([await published(), await stateOf()]).toEqual([[{_id: 'p1', title: 'Draft'}], 'published'])
  })

  test('is published after a restart, when the time has come meanwhile', async () => {
    const waiting = timers
    timers = manualTimers('2026-06-03T00:00:00.000Z')
    await lake.restart()
    expect(waiting.waits()).toEqual([])
    expect([await published(), await stateOf()]).toEqual([[{_id: 'p1', title: 'Draft'}], 'published'])
  })

  test('is given another time, paused and run at once', async () => {
    const publishAt = '2026-06-02T12:00:00.000Z'
    await client.releases.edit({
      releaseId: 'r1',
      patch: {set: {metadata: {...metadata, intendedPublishAt: publishAt}}, unset: []},
    })
    await client.releases.schedule({releaseId: 'r1', publishAt})
    timers.advance(LATER)
    expect(await stateOf()).toBe('scheduled')
    await client.releases.unschedule({releaseId: 'r1'})
    timers.advance('2026-06-03T00:00:00Z')
    expect(await client.releases.get({releaseId: 'r1'})).toMatchObject({
      state: 'active',
      metadata: {intendedPublishAt: publishAt},
    })
    await client.releases.publish({releaseId: 'r1'})
    expect(await published()).toEqual([{_id: 'p1', title: 'Draft'}])
  })

  test('several are resumed in one request, and those whose time is past are published at once', async () => {
    await client.releases.unschedule({releaseId: 'r1'})
    await client.create({_id: 'drafts.p2', _type: 'story', title: 'Second'})
    await client.releases.create({releaseId: 'r2', metadata})
    await client.createVersion({releaseId: 'r2', publishedId: 'p2', baseId: 'drafts.p2'})
    timers.advance('2026-06-01T19:00:00Z')
    await client.action([
      {actionType: 'sanity.action.release.schedule', releaseId: 'r1', publishAt: LATER},
      {
        actionType: 'sanity.action.release.schedule',
        releaseId: 'r2',
        publishAt: '2026-06-02T12:00:00.000Z',
      },
    ])
    timers.advance(0)
    expect(await client.fetch('*[_type == "system.release"]{name, state}')).toEqual([
      {name: 'r1', state: 'published'},
      {name: 'r2', state: 'scheduled'},
    ])
  })

  test('is deleted with its content kept as a draft', async () => {
    const version = await client.getDocument('versions.r1.p1')
    const {_rev, ...content} = version ?? {_type: 'story', _rev: undefined}
    await client.createOrReplace({...content, _id: 'drafts.p1'})
    await client.releases.unschedule({releaseId: 'r1'})
    await client.releases.archive({releaseId: 'r1'})
    await client.releases.delete({releaseId: 'r1'})
    expect(await client.fetch('*{_id, title}')).toEqual([
      {_id: 'drafts.p1', title: 'Draft'},
      {_id: 'p1', title: 'One'},
    ])
  })
})

test('a release is published by the clock of the machine', async () => {
  const real = await startTestLake()
  const realClient = real.client()
  await realClient.releases.create({releaseId: 'r1'})
  const state = firstValueFrom(
    realClient.listen('*[_id == "_.releases.r1"]', {}, {events: ['welcome', 'mutation']}).pipe(
      tap((event) => {
        if (event.type === 'welcome') {
          void realClient.releases.schedule({releaseId: 'r1', publishAt: new Date().toISOString()})
        }
      }),
      filter((event): event is MutationEvent => event.type === 'mutation'),
      map(({result}) => result?.['state']),
      filter((name) => name === 'published'),
    ),
  )
  expect(await state).toBe('published')
  await real.dispose()
})
