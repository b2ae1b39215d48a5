import {describe, expect, test} from 'vitest'
import {ActionFailedError} from '../../errors/lake-errors.ts'
import {openTestLake, type TestLake} from '../open-test-lake.ts'
import {addTo, editVersion, release, unpublishWith} from '../releases/release-requests.ts'

const RELEASE = '_.releases.r1'
const LATER = '2030-01-01T12:00:00.000Z'

const LOCKED = 'The document "versions.r1.p1" is locked: its release "r1" is scheduled, not active'

const document = (name: string) => `sanity.action.document.${name}`

async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof ActionFailedError ? error.items.map((item) => item.error.description) : error
}

/** A lake with `p1` and `p2` published, and a release `r1` with a version of each. */
async function prepared(): Promise<TestLake> {
  const lake = openTestLake()
  await lake.mutate([
    {create: {_id: 'p1', _type: 'story', title: 'One'}},
    {create: {_id: 'p2', _type: 'story', title: 'Two'}},
  ])
  await lake.act([
    release('create', 'r1', {metadata: {title: 'Monday', releaseType: 'asap'}}),
    editVersion('r1', 'p1', {title: 'New one'}),
    editVersion('r1', 'p2', {title: 'New two'}),
  ])
  return lake
}

const stories = (lake: TestLake) => lake.query('*[_type == "story"]{_id, title}')

const waiting = (_ref: string) => ({
  _type: 'reference',
  _ref,
  _weak: true,
  _strengthenOnPublish: {type: 'story'},
})

describe('create', () => {
  test('makes a release that is active, and undecided when unsaid', async () => {
    const lake = openTestLake()
    await lake.act([release('create', 'r1')], {transactionId: 't1'})
    expect(lake.get(RELEASE)).toEqual({
      _id: RELEASE,
      _type: 'system.release',
      _createdAt: '2026-01-01T00:00:01.000Z',
      _updatedAt: '2026-01-01T00:00:01.000Z',
      _rev: 't1',
      name: 'r1',
      state: 'active',
      metadata: {releaseType: 'undecided'},
    })
  })

  test('fails for a release there is, a name that cannot be one, and strange metadata', async () => {
    const lake = await prepared()
    expect(await refusal(lake.act([release('create', 'r1')]))).toEqual([
      `Document by ID "${RELEASE}" already exists`,
    ])
    expect(await refusal(lake.act([release('create', 'drafts')]))).toEqual([
      '"drafts" is the name of a perspective and cannot be that of a release',
    ])
    expect(await refusal(lake.act([release('create', 'a.b')]))).toEqual([
      'Malformed release ID: "a.b". Use letters, digits, "_" and "-"',
    ])
    expect(await refusal(lake.act([release('create', 'r2', {metadata: {releaseType: 'soon'}})]))).toEqual([
      expect.stringMatching(/^actions\[0\]\.metadata\.releaseType: Invalid/),
    ])
  })

  test('is only checked in a dry run', async () => {
    const lake = openTestLake()
    await lake.act([release('create', 'r1')], {dryRun: true})
    expect(lake.get(RELEASE)).toBeUndefined()
  })
})

describe('edit', () => {
  test('changes metadata as the Studio sends it', async () => {
    const lake = await prepared()
    const metadata = {title: 'Tuesday', releaseType: 'scheduled', intendedPublishAt: LATER}
    await lake.act([release('edit', 'r1', {patch: {set: {metadata}, unset: ['metadata.description']}})])
    expect(lake.get(RELEASE)).toMatchObject({state: 'active', metadata})
  })

  test('touches nothing else, and leaves metadata that the Studio can read', async () => {
    const lake = await prepared()
    const edit = (patch: object) => refusal(lake.act([release('edit', 'r1', {patch})]))
    expect(await edit({set: {state: 'published'}})).toEqual([
      'Only the metadata of a release can be edited, not "state"',
    ])
    expect(await edit({unset: ['..title']})).toEqual([
      'Only the metadata of a release can be edited, not "..title"',
    ])
    expect(await edit({unset: ['metadata.releaseType']})).toEqual([
      expect.stringMatching(/^metadata\.releaseType: Invalid/),
    ])
    expect(await edit({set: {'metadata.cardinality': 'one'}})).toEqual([
      'The release "r1" is for one document only, and not for "versions.r1.p1" and "versions.r1.p2"',
    ])
    expect(await edit({ifRevisionID: 'old', set: {'metadata.title': 'Late'}})).toEqual([
      expect.stringContaining('has unexpected revision ID'),
    ])
  })
})

describe('publish', () => {
  test('publishes all versions in one transaction and leaves drafts alone', async () => {
    const lake = await prepared()
    await lake.mutate([{create: {_id: 'drafts.p1', _type: 'story', title: 'Draft'}}])
    const {events} = lake.listen('*')
    await lake.act([release('publish', 'r1')], {transactionId: 't9'})
    expect(await stories(lake)).toEqual([
      {_id: 'drafts.p1', title: 'Draft'},
      {_id: 'p1', title: 'New one'},
      {_id: 'p2', title: 'New two'},
    ])
    expect(lake.get(RELEASE)).toMatchObject({
      _rev: 't9',
      state: 'published',
      publishedAt: lake.get('p1')?._updatedAt,
      finalDocumentStates: [
        {_key: 'key1', id: 'versions.r1.p1'},
        {_key: 'key2', id: 'versions.r1.p2'},
      ],
    })
    expect(events.slice(1).map(({id}) => id)).toEqual([
      't9#p1',
      't9#versions.r1.p1',
      't9#p2',
      't9#versions.r1.p2',
      `t9#${RELEASE}`,
    ])
  })

  test('unpublishes what it is to unpublish, to a draft unless there is one', async () => {
    const lake = await prepared()
    await lake.act([unpublishWith('r1', 'p1'), unpublishWith('r1', 'p2')])
    await lake.mutate([{create: {_id: 'drafts.p2', _type: 'story', title: 'Draft'}}])
    await lake.act([release('publish', 'r1')])
    expect(await stories(lake)).toEqual([
      {_id: 'drafts.p1', title: 'One'},
      {_id: 'drafts.p2', title: 'Draft'},
    ])
  })

  test('lets documents refer to each other that are published together', async () => {
    const lake = openTestLake()
    await lake.act([
      release('create', 'r1'),
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'a',
        document: {_id: 'versions.r1.a', _type: 'story', to: waiting('b')},
      },
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'b',
        document: {_id: 'versions.r1.b', _type: 'story', to: waiting('a')},
      },
    ])
    await lake.act([release('publish', 'r1')])
    expect(await lake.query('*[_type == "story"]{_id, to}')).toEqual([
      {_id: 'a', to: {_type: 'reference', _ref: 'b'}},
      {_id: 'b', to: {_type: 'reference', _ref: 'a'}},
    ])
  })

  test('does nothing at all when one version cannot be published', async () => {
    const lake = await prepared()
    await lake.mutate([{create: {_id: 'p3', _type: 'story', title: 'Three', to: {_ref: 'p2'}}}])
    await lake.act([unpublishWith('r1', 'p2')])
    const before = await lake.query('*')
    expect(await refusal(lake.act([release('publish', 'r1')]))).toEqual([
      'Document "p2" cannot be deleted as there are references to it from "p3"',
    ])
    expect(await lake.query('*')).toEqual(before)
  })

  test('needs an active release', async () => {
    const lake = await prepared()
    expect(await refusal(lake.act([release('publish', 'r2')]))).toEqual(['The release "r2" was not found'])
    await lake.act([release('schedule', 'r1', {publishAt: LATER})])
    expect(await refusal(lake.act([release('publish', 'r1')]))).toEqual([
      'The release "r1" is scheduled: only one that is active can be published',
    ])
  })
})

describe('schedule and unschedule', () => {
  test('lock the versions and set them free', async () => {
    const lake = await prepared()
    await lake.act([release('schedule', 'r1', {publishAt: '2030-01-01T13:00:00+01:00'})])
    expect(lake.get(RELEASE)).toMatchObject({state: 'scheduled', publishAt: LATER})

    const versionId = 'versions.r1.p1'
    const content = {_id: versionId, _type: 'story', title: 'Late'}
    for (const action of [
      editVersion('r1', 'p1', {title: 'Late'}),
      unpublishWith('r1', 'p1'),
      {actionType: document('publish'), draftId: versionId, publishedId: 'p1'},
      {actionType: document('version.discard'), versionId},
      {actionType: document('version.replace'), document: content},
      {actionType: document('replaceDraft'), publishedId: 'p1', attributes: content},
      {actionType: document('delete'), publishedId: 'p1', includeDrafts: [versionId]},
      addTo('r1', 'p1'),
    ]) {
      expect(await refusal(lake.act([action]))).toEqual([LOCKED])
    }

    await lake.act([release('unschedule', 'r1')])
    expect(lake.get(RELEASE)).not.toHaveProperty('publishAt')
    await lake.act([editVersion('r1', 'p1', {title: 'In time'})])
    expect(await lake.query('*[_id == $versionId].title', {versionId})).toEqual(['In time'])
  })

  test('a scheduled release gets a new date, as the Studio does it', async () => {
    const lake = await prepared()
    const publishAt = '2031-01-01T12:00:00.000Z'
    const metadata = {releaseType: 'scheduled', intendedPublishAt: publishAt}
    await lake.act([release('schedule', 'r1', {publishAt: LATER})])
    await lake.act([release('edit', 'r1', {patch: {set: {metadata}, unset: []}})])
    await lake.act([release('schedule', 'r1', {publishAt})])
    expect(lake.get(RELEASE)).toMatchObject({state: 'scheduled', publishAt, metadata})
  })

  test('fail for a moment that is none, and for a release that is not scheduled', async () => {
    const lake = await prepared()
    expect(await refusal(lake.act([release('schedule', 'r1', {publishAt: 'soon'})]))).toEqual([
      'actions[0].publishAt: expected a time as in 2026-01-31T12:00:00Z',
    ])
    expect(await refusal(lake.act([release('unschedule', 'r1')]))).toEqual([
      'The release "r1" is active: only one that is scheduled can be unscheduled',
    ])
  })
})

describe('archive, unarchive and delete', () => {
  test('put versions away and bring them back as they were', async () => {
    const lake = await prepared()
    const before = await lake.query('*[sanity::partOfRelease("r1")]{..., "_rev": null, "_updatedAt": null}')
    await lake.act([release('archive', 'r1')])
    expect(lake.get(RELEASE)).toMatchObject({
      state: 'archived',
      finalDocumentStates: [{id: 'versions.r1.p1'}, {id: 'versions.r1.p2'}],
    })
    expect(await stories(lake)).toEqual([
      {_id: 'p1', title: 'One'},
      {_id: 'p2', title: 'Two'},
    ])
    expect(await refusal(lake.act([editVersion('r1', 'p1', {title: 'Late'})]))).toEqual([
      'The document "versions.r1.p1" is locked: its release "r1" is archived, not active',
    ])
    await lake.act([release('unarchive', 'r1')])
    expect(await lake.query('*[sanity::partOfRelease("r1")]{..., "_rev": null, "_updatedAt": null}')).toEqual(
      before,
    )
    expect(lake.get(RELEASE)).toMatchObject({state: 'active'})
    expect(lake.get(RELEASE)).not.toHaveProperty('finalDocumentStates')
  })

  test('a release is deleted when it is archived or published', async () => {
    const lake = await prepared()
    expect(await refusal(lake.act([release('delete', 'r1')]))).toEqual([
      'The release "r1" is active: only one that is archived or published can be deleted',
    ])
    await lake.act([release('archive', 'r1')])
    await lake.mutate([{create: {_id: 'versions.r1.p9', _type: 'story', title: 'Left over'}}])
    await lake.act([release('delete', 'r1')])
    expect(await lake.query('*._id')).toEqual(['p1', 'p2'])
  })

  test('a scheduled draft is deleted the way the Studio does it', async () => {
    const lake = await prepared()
    await lake.act([release('schedule', 'r1', {publishAt: LATER})])
    expect(await refusal(lake.act([release('archive', 'r1')]))).toEqual([
      'The release "r1" is scheduled: only one that is active can be archived',
    ])
    await lake.act([release('unschedule', 'r1')])
    await lake.act([release('archive', 'r1')])
    await lake.act([release('delete', 'r1')])
    expect(await lake.query('*._id')).toEqual(['p1', 'p2'])
  })

  test('what the log does not hold is not brought back', async () => {
    const lake = openTestLake()
    const attributes = {_id: RELEASE, _type: 'system.release', state: 'archived'}
    await lake.act([
      release('import', 'r1', {attributes: {...attributes, finalDocumentStates: [{id: 'versions.r1.p1'}]}}),
    ])
    expect(await refusal(lake.act([release('unarchive', 'r1')]))).toEqual([
      `The release "r1" cannot be unarchived: the lake's log does not hold its version "versions.r1.p1"`,
    ])
  })
})

describe('a release of one document', () => {
  test('takes one version and no other', async () => {
    const lake = await prepared()
    const metadata = {releaseType: 'scheduled', cardinality: 'one', intendedPublishAt: LATER}
    await lake.act([release('create', 'r2', {metadata}), addTo('r2', 'p1')])
    expect(await refusal(lake.act([addTo('r2', 'p2')]))).toEqual([
      'The release "r2" is for one document only, and not for "versions.r2.p1" and "versions.r2.p2"',
    ])
  })
})

describe('import', () => {
  const attributes = {
    _id: RELEASE,
    _type: 'system.release',
    _createdAt: '2025-01-01T00:00:00.000Z',
    name: 'r1',
    metadata: {title: 'Imported', releaseType: 'asap'},
    publishAt: null,
    error: {message: ''},
  }
  const imported = (fields: object = {}, options: object = {}) =>
    release('import', 'r1', {attributes: {...attributes, ...fields}, ...options})

  test('takes over a release with its age, and no trace of what it is not', async () => {
    const lake = openTestLake()
    await lake.act([imported({state: 'published', publishedAt: LATER})], {transactionId: 't1'})
    expect(lake.get(RELEASE)).toEqual({
      _id: RELEASE,
      _type: 'system.release',
      _createdAt: '2025-01-01T00:00:00.000Z',
      _updatedAt: '2026-01-01T00:00:01.000Z',
      _rev: 't1',
      name: 'r1',
      state: 'published',
      publishedAt: LATER,
      metadata: {title: 'Imported', releaseType: 'asap'},
    })
  })

  test('leaves, replaces or refuses to touch a release there is', async () => {
    const lake = await prepared()
    const title = () => lake.query('*[_id == "_.releases.r1"].metadata.title')
    expect(await refusal(lake.act([imported()]))).toEqual([`Document by ID "${RELEASE}" already exists`])
    await lake.act([imported({}, {ifExists: 'ignore'})])
    expect(await title()).toEqual(['Monday'])
    await lake.act([imported({}, {ifExists: 'replace'})])
    expect(await title()).toEqual(['Imported'])
  })

  test.each([
    ['scheduled', LATER, {state: 'scheduled', publishAt: LATER}],
    ['scheduling', LATER, {state: 'scheduled', publishAt: LATER}],
    ['scheduled', '2020-01-01T00:00:00Z', {state: 'active', publishAt: undefined}],
    ['publishing', LATER, {state: 'active', publishAt: undefined}],
    ['archiving', undefined, {state: 'active', publishAt: undefined}],
  ])('settles what was %s for %s', async (state, publishAt, expected) => {
    const lake = openTestLake()
    await lake.act([imported({state, ...(publishAt !== undefined && {publishAt})})])
    const stored = lake.get(RELEASE)
    expect({state: stored?.['state'], publishAt: stored?.['publishAt']}).toEqual(expected)
  })

  test('refuses what is no release', async () => {
    const lake = openTestLake()
    expect(await refusal(lake.act([imported({_type: 'story'})]))).toEqual([
      expect.stringMatching(/^attributes\._type: Invalid/),
    ])
    expect(await refusal(lake.act([release('import', 'r1')]))).toEqual([
      'An imported release needs its "attributes"',
    ])
  })
})

test('perspectives follow a release at once', async () => {
  const lake = await prepared()
  const shown = (perspective: string[]) =>
    lake.query('*[_type == "story"]{_id, _originalId, title}', {}, perspective)
  const p2 = {_id: 'p2', _originalId: 'p2', title: 'Two'}
  await lake.act([
    release('create', 'r2'),
    editVersion('r2', 'p1', {title: 'Later one'}),
    unpublishWith('r1', 'p2'),
  ])
  expect(await shown(['r2', 'r1', 'drafts'])).toEqual([
    {_id: 'p1', _originalId: 'versions.r2.p1', title: 'Later one'},
  ])
  await lake.act([release('archive', 'r1')])
  expect(await shown(['r1', 'drafts'])).toEqual([{_id: 'p1', _originalId: 'p1', title: 'One'}, p2])
  await lake.act([release('publish', 'r2')])
  expect(await shown(['drafts'])).toEqual([{_id: 'p1', _originalId: 'p1', title: 'Later one'}, p2])
})
