import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {uuid} from '@sanity/uuid'
import {afterEach, expect, test} from 'vitest'
import {UnavailableError} from '../../errors/lake-errors.ts'
import {LakeStore} from '../../store/lake-store.ts'
import {act} from '../actions/act.ts'
import {createLakeCore} from '../create-lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {Audience} from '../listen/audience.ts'
import {ListenerHub} from '../listen/listener-hub.ts'
import {EDITOR, testLakeOf} from '../open-test-lake.ts'
import {manualTimers} from './manual-timers.ts'
import {
  LONGEST_WAIT_IN_MILLISECONDS,
  RETRY_WAIT_IN_MILLISECONDS,
  startReleaseScheduler,
} from './release-scheduler.ts'
import {editVersion, release, unpublishWith} from './release-requests.ts'

const NOON = '2026-06-01T12:00:00.000Z'
const SOON = '2026-06-01T12:00:30.000Z'
const LATER = '2026-06-01T18:00:00.000Z'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0).toReversed()) clean()
})

function openLake(timers: ReturnType<typeof manualTimers>, dataDirectory = ':memory:') {
  const {clock, setTimer} = timers
  const failures: unknown[] = []
  const lake = testLakeOf(
    createLakeCore({
      projectId: 'test',
      datasets: ['production'],
      dataDirectory,
      clock,
      setTimer,
      reportFailure: (_message, cause) => failures.push(cause),
    }),
  )
  cleanups.push(() => lake.core.close())
  return {...lake, failures}
}

type Lake = ReturnType<typeof openLake>

/** `p1` published, and with a version in the active release `r1`. */
async function prepare(lake: Lake): Promise<void> {
  await lake.mutate([{create: {_id: 'p1', _type: 'story', title: 'One'}}])
  await lake.act([release('create', 'r1'), editVersion('r1', 'p1', {title: 'New one'})])
}

const schedule = (publishAt: string, name = 'r1') => release('schedule', name, {publishAt})
const title = (lake: Lake) => lake.get('p1')?.['title']
const stateOf = (lake: Lake, name = 'r1') => lake.get(`_.releases.${name}`)?.['state']

test('publishes at the time that was set, in the name of who set it', async () => {
  const timers = manualTimers(NOON)
  const lake = openLake(timers)
  await prepare(lake)
  await lake.act([schedule(LATER)], {identity: {...EDITOR, id: 'colleague'}})
  timers.advance('2026-06-01T17:59:59.999Z')
  expect([title(lake), stateOf(lake)]).toEqual(['One', 'scheduled'])
  timers.advance(1)
  expect([title(lake), stateOf(lake)]).toEqual(['New one', 'published'])
  expect(lake.get('_.releases.r1')).toMatchObject({
    publishedAt: LATER,
    finalDocumentStates: [{id: 'versions.r1.p1'}],
  })
  expect(lake.get('_.releases.r1')).not.toHaveProperty('publishAt')
  const [last] = lake.core
    .transactions({
      dataset: lake.dataset,
      ids: ['p1'],
      excludeContent: true,
      excludeMutations: true,
      includeIdentifiedDocumentsOnly: true,
      effectFormat: undefined,
      reverse: true,
      limit: 1,
      fromTransaction: undefined,
      toTransaction: undefined,
      fromTime: undefined,
      toTime: undefined,
      authors: undefined,
      identity: EDITOR,
    })
    .map(({author}) => author)
  expect(last).toBe('colleague')
})

test('sleeps while nothing is scheduled, and looks no oftener than it has to', async () => {
  const timers = manualTimers(NOON)
  const lake = openLake(timers)
  await prepare(lake)
  expect(timers.waits()).toEqual([])
  await lake.act([schedule(SOON)])
  expect(timers.waits()).toEqual([30_000])
  await lake.act([schedule(LATER)])
  expect(timers.waits()).toEqual([LONGEST_WAIT_IN_MILLISECONDS])
  await lake.act([release('unschedule', 'r1')])
  expect(timers.waits()).toEqual([])
  timers.advance(LATER)
  expect([title(lake), stateOf(lake)]).toEqual(['One', 'active'])
})

test('publishes several in the order of their times', async () => {
  const timers = manualTimers(NOON)
  const lake = openLake(timers)
  await prepare(lake)
  await lake.act([release('create', 'r2'), editVersion('r2', 'p1', {title: 'Newest one'})])
  await lake.act([schedule(LATER, 'r2'), schedule(SOON)])
  timers.advance(SOON)
  expect([title(lake), stateOf(lake), stateOf(lake, 'r2')]).toEqual(['New one', 'published', 'scheduled'])
  timers.advance(LATER)
  expect([title(lake), stateOf(lake, 'r2')]).toEqual(['Newest one', 'published'])
  expect(timers.waits()).toEqual([])
})

test('publishes at once what is scheduled for the past', async () => {
  const timers = manualTimers(NOON)
  const lake = openLake(timers)
  await prepare(lake)
  await lake.act([schedule('2026-05-01T00:00:00Z')])
  timers.advance(0)
  expect([title(lake), stateOf(lake)]).toEqual(['New one', 'published'])
})

test('publishes at the start what fell due while the lake was not running', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'lake-'))
  cleanups.push(() => rmSync(dataDirectory, {recursive: true}))
  const before = openLake(manualTimers(NOON), dataDirectory)
  await prepare(before)
  await before.act([schedule(LATER)])
  before.core.close()

  const early = manualTimers('2026-06-01T17:59:50.000Z')
  const waiting = openLake(early, dataDirectory)
  expect([title(waiting), early.waits()]).toEqual(['One', [10_000]])
  waiting.core.close()
  expect(early.waits()).toEqual([])

  const late = manualTimers('2026-06-02T00:00:00.000Z')
  const after = openLake(late, dataDirectory)
  expect([title(after), stateOf(after), late.waits()]).toEqual(['New one', 'published', []])
})

test('a release that cannot be published is active again and says why, until it is scheduled anew', async () => {
  const timers = manualTimers(NOON)
  const lake = openLake(timers)
  await prepare(lake)
  await lake.mutate([{create: {_id: 'p2', _type: 'story', to: {_ref: 'p1'}}}])
  await lake.act([unpublishWith('r1', 'p1')])
  await lake.act([schedule(SOON)])
  timers.advance(SOON)
  expect(lake.get('_.releases.r1')).toMatchObject({
    state: 'active',
    error: {message: 'Document "p1" cannot be deleted as there are references to it from "p2"'},
  })
  expect(lake.get('_.releases.r1')).not.toHaveProperty('publishAt')
  expect([title(lake), timers.waits(), lake.failures]).toEqual(['One', [], []])
  await lake.mutate([{delete: {id: 'p2'}}])
  await lake.act([schedule(LATER)])
  expect(lake.get('_.releases.r1')).not.toHaveProperty('error')
  timers.advance(LATER)
  expect([title(lake), stateOf(lake)]).toEqual([undefined, 'published'])
})

/** A store whose disk fails as often as it is told to. */
class FailingStore extends LakeStore {
  faults = 0

  override commit(...input: Parameters<LakeStore['commit']>): void {
    if (this.faults > 0) {
      this.faults -= 1
      throw new UnavailableError('The disk is full')
    }
    super.commit(...input)
  }
}

test('a fault of the disk is reported, and the release published when it is over', () => {
  const {clock, setTimer, advance, waits} = manualTimers(NOON)
  const store = new FailingStore({dataDirectory: ':memory:', datasets: ['production'], now: clock()})
  const lake: LakeContext = {
    projectId: 'test',
    store,
    hub: new ListenerHub(),
    audience: new Audience(),
    clock,
    generateId: uuid,
    generateKey: uuid,
    systemGroups: () => [],
  }
  const failures: unknown[] = []
  const stop = startReleaseScheduler({
    lake,
    setTimer,
    reportFailure: (message, cause) => failures.push([message, cause]),
  })
  cleanups.push(() => store.close(), stop)
  const actions = [release('create', 'r1'), schedule(SOON)]
  act(lake, {dataset: 'production', actions, transactionId: undefined, dryRun: false, identity: EDITOR})
  const state = () => store.snapshot('production').get('_.releases.r1')?.['state']

  store.faults = 1
  advance(SOON)
  expect([state(), waits(), failures]).toEqual([
    'scheduled',
    [RETRY_WAIT_IN_MILLISECONDS],
    [
      [
        'Scheduled release "r1" of dataset "production" has to wait',
        new UnavailableError('The disk is full'),
      ],
    ],
  ])
  advance(RETRY_WAIT_IN_MILLISECONDS)
  expect([state(), waits(), failures.length]).toEqual(['published', [], 1])
})
