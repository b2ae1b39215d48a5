import {describe, expect, test} from 'vitest'
import {ActionFailedError} from '../../errors/lake-errors.ts'
import {openTestLake, type TestLake} from '../open-test-lake.ts'
import {release} from '../releases/release-requests.ts'

const document = (name: string) => `sanity.action.document.${name}`

async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof ActionFailedError ? error.items.map((item) => item.error.description) : error
}

/** A lake with `p1` published, last changed by transaction `t1`. */
async function published(): Promise<TestLake> {
  const lake = openTestLake()
  await lake.mutate([{create: {_id: 'p1', _type: 'story', title: 'One'}}], {transactionId: 't1'})
  return lake
}

const edit = (patch: unknown) => ({
  actionType: document('edit'),
  draftId: 'drafts.p1',
  publishedId: 'p1',
  patch,
})
const publish = {actionType: document('publish'), draftId: 'drafts.p1', publishedId: 'p1'}
const newRelease = release('create', 'r1')
const P1 = {_type: 'story', title: 'One', _createdAt: '2026-01-01T00:00:01.000Z'}

const waiting = (_ref: string, mark: object) => ({
  _type: 'reference',
  _ref,
  _weak: true,
  _strengthenOnPublish: mark,
})

describe('create', () => {
  const create = {
    actionType: document('create'),
    publishedId: 'p2',
    attributes: {_id: 'drafts.p2', _type: 'story', _rev: 'ignored', body: [{}]},
    ifExists: 'fail',
  }

  test('makes a draft, with keys in its arrays', async () => {
    const lake = openTestLake()
    expect(await lake.act([create], {transactionId: 't1'})).toEqual({transactionId: 't1'})
    expect(lake.get('drafts.p2')).toEqual({
      _id: 'drafts.p2',
      _type: 'story',
      body: [{_key: 'key1'}],
      _createdAt: '2026-01-01T00:00:01.000Z',
      _updatedAt: '2026-01-01T00:00:01.000Z',
      _rev: 't1',
    })
  })

  test('leaves a draft that exists, or fails, as asked', async () => {
    const lake = openTestLake()
    await lake.act([create], {transactionId: 't1'})
    await lake.act([{...create, ifExists: 'ignore'}])
    expect(lake.get('drafts.p2')?._rev).toBe('t1')
    expect(await refusal(lake.act([create]))).toEqual(['Document by ID "drafts.p2" already exists'])
  })

  test('fails for a published document, and for an id of another', async () => {
    const lake = await published()
    const attributes = {_id: 'drafts.p1', _type: 'story'}
    expect(await refusal(lake.act([{...create, publishedId: 'p1', attributes}]))).toEqual([
      'Document by ID "p1" already exists',
    ])
    expect(await refusal(lake.act([{...create, attributes}]))).toEqual([
      '"drafts.p1" is not a draft or version of "p2"',
    ])
    expect(await refusal(lake.act([{...create, attributes: {_id: 'p2', _type: 'story'}}]))).toEqual([
      '"p2" is a published ID; a draft (drafts.<id>) or version (versions.<release>.<id>) is needed',
    ])
  })
})

describe('edit', () => {
  test('makes the draft of a published document, even when the patch changes nothing', async () => {
    const lake = await published()
    const {events} = lake.listen('*[_id in ["p1", "drafts.p1"]]')
    await lake.act([edit({unset: ['_empty_action_guard_pseudo_field_']})], {transactionId: 't2'})
    const time = '2026-01-01T00:00:02.000Z'
    expect(lake.get('drafts.p1')).toEqual({
      _id: 'drafts.p1',
      ...P1,
      _updatedAt: time,
      _rev: 't2',
    })
    expect(events.slice(1)).toEqual([
      {
        event: 'mutation',
        id: 't2#drafts.p1',
        data: {
          eventId: 't2#drafts.p1',
          documentId: 'drafts.p1',
          transactionId: 't2',
          transition: 'appear',
          identity: 'editor',
          mutations: [
            {create: {_id: 'drafts.p1', ...P1}},
            {patch: {id: 'drafts.p1', unset: ['_empty_action_guard_pseudo_field_']}},
          ],
          resultRev: 't2',
          timestamp: time,
          visibility: 'query',
          transactionTotalEvents: 1,
          transactionCurrentEvent: 0,
        },
      },
    ])
  })

  test('changes the draft, not what is published', async () => {
    const lake = await published()
    await lake.act([edit({set: {title: 'Two'}}), edit({set: {body: [{}]}})])
    expect(await lake.query('*{_id, title, body}')).toEqual([
      {_id: 'drafts.p1', title: 'Two', body: [{_key: 'key1'}]},
      {_id: 'p1', title: 'One', body: null},
    ])
  })

  test('fails where there is no document', async () => {
    const lake = openTestLake()
    expect(await refusal(lake.act([edit({set: {title: 'Two'}})]))).toEqual([
      'The document with the ID "drafts.p1" was not found',
    ])
  })
})

describe('publish', () => {
  test('replaces what is published, deletes the draft, and tells it to clients in terms they can execute', async () => {
    const lake = await published()
    await lake.act([edit({set: {title: 'Two', _system: {draft: true}}})], {transactionId: 't2'})
    const {events} = lake.listen('*')
    await lake.act([{...publish, ifDraftRevisionId: 't2', ifPublishedRevisionId: 't1'}], {
      transactionId: 't3',
    })
    const result = {_id: 'p1', ...P1, title: 'Two'}
    expect(await lake.query('*')).toEqual([{...result, _updatedAt: lake.get('p1')?._updatedAt, _rev: 't3'}])
    expect(events.slice(1).map(({data}) => data)).toMatchObject([
      {
        documentId: 'p1',
        transition: 'update',
        mutations: [{createOrReplace: result}],
        previousRev: 't1',
        resultRev: 't3',
        transactionTotalEvents: 2,
        transactionCurrentEvent: 0,
      },
      {
        documentId: 'drafts.p1',
        transition: 'disappear',
        mutations: [{delete: {id: 'drafts.p1'}}],
        previousRev: 't2',
        resultRev: 't3',
        transactionTotalEvents: 2,
        transactionCurrentEvent: 1,
      },
    ])
  })

  test('keeps the time at which the first draft was made', async () => {
    const lake = openTestLake()
    const attributes = {_id: 'drafts.p1', _type: 'story', _createdAt: '2025-12-24T18:00:00.000Z'}
    await lake.act([{actionType: document('create'), publishedId: 'p1', attributes, ifExists: 'fail'}])
    await lake.act([publish])
    expect(lake.get('p1')?._createdAt).toBe('2025-12-24T18:00:00.000Z')
  })

  test('strengthens references that waited for it, and needs their targets', async () => {
    const lake = await published()
    await lake.act([
      edit({
        set: {lead: waiting('ann', {type: 'person'}), links: [waiting('bob', {type: 'person', weak: true})]},
      }),
    ])
    expect(await refusal(lake.act([publish]))).toEqual([
      'Document "p1" references non-existent document "ann"',
    ])
    await lake.mutate([{create: {_id: 'ann', _type: 'person'}}])
    await lake.act([publish])
    expect(await lake.query('*[_id == "p1"]{lead, links}')).toEqual([
      {
        lead: {_type: 'reference', _ref: 'ann'},
        links: [{_type: 'reference', _ref: 'bob', _weak: true, _key: 'key1'}],
      },
    ])
  })

  test('publishes a version', async () => {
    const lake = await published()
    await lake.act([newRelease, {...edit({set: {title: 'Two'}}), draftId: 'versions.r1.p1'}])
    await lake.act([{...publish, draftId: 'versions.r1.p1'}])
    expect(await lake.query('*[sanity::versionOf("p1")]{_id, title}')).toEqual([{_id: 'p1', title: 'Two'}])
  })

  test('fails without a draft, and when somebody else was faster', async () => {
    const lake = await published()
    expect(await refusal(lake.act([publish]))).toEqual(['The document with the ID "drafts.p1" was not found'])
    await lake.act([edit({set: {title: 'Two'}})], {transactionId: 't2'})
    expect(await refusal(lake.act([{...publish, ifDraftRevisionId: 't1'}]))).toEqual([
      'Document "drafts.p1" has unexpected revision ID ("t2"), expected "t1"',
    ])
    expect(await refusal(lake.act([{...publish, ifPublishedRevisionId: 't0'}]))).toEqual([
      'Document "p1" has unexpected revision ID ("t1"), expected "t0"',
    ])
  })
})

describe('unpublish', () => {
  const unpublish = {actionType: document('unpublish'), draftId: 'drafts.p1', publishedId: 'p1'}

  test('leaves a draft: the one there is, or a copy of what was published', async () => {
    const lake = await published()
    await lake.act([unpublish])
    expect(await lake.query('*{_id, title}')).toEqual([{_id: 'drafts.p1', title: 'One'}])

    const other = await published()
    await other.act([edit({set: {title: 'Two'}})])
    await other.act([unpublish])
    expect(await other.query('*{_id, title}')).toEqual([{_id: 'drafts.p1', title: 'Two'}])
  })

  test('fails for what is not published, and for what others refer to', async () => {
    const lake = openTestLake()
    expect(await refusal(lake.act([unpublish]))).toEqual(['The document with the ID "p1" was not found'])
    await lake.mutate([
      {create: {_id: 'p1', _type: 'x'}},
      {create: {_id: 'p2', _type: 'x', to: {_ref: 'p1'}}},
    ])
    expect(await refusal(lake.act([unpublish]))).toEqual([
      'Document "p1" cannot be deleted as there are references to it from "p2"',
    ])
  })
})

describe('delete', () => {
  const remove = {actionType: document('delete'), publishedId: 'p1', includeDrafts: ['drafts.p1']}

  test('deletes what is published with the drafts named', async () => {
    const lake = await published()
    await lake.act([edit({set: {title: 'Two'}})])
    await lake.act([remove])
    expect(await lake.query('*')).toEqual([])
  })

  test('fails for a version not named, a stranger named, and nothing there', async () => {
    const lake = await published()
    await lake.act([newRelease, edit({}), {...edit({}), draftId: 'versions.r1.p1'}])
    expect(await refusal(lake.act([remove]))).toEqual([
      'Document "p1" cannot be deleted without its drafts and versions: name "versions.r1.p1" in includeDrafts',
    ])
    expect(await refusal(lake.act([{...remove, includeDrafts: ['drafts.p2']}]))).toEqual([
      '"drafts.p2" is not a draft or version of "p1"',
    ])
    expect(await refusal(lake.act([{...remove, publishedId: 'p3', includeDrafts: []}]))).toEqual([
      'The document with the ID "p3" was not found',
    ])
  })

  test('forgets the history too when asked to', async () => {
    const lake = await published()
    await lake.act([edit({set: {title: 'Secret'}})], {transactionId: 't2'})
    await lake.act([{...remove, purge: true}], {transactionId: 't3'})
    const {core, dataset} = lake
    const at = (revision: string) =>
      core.documentsAt({
        dataset,
        ids: ['p1', 'drafts.p1'],
        at: {revision},
        identity: {id: 'e', role: 'administrator'},
      })
    expect([at('t1'), at('t2'), at('t3')]).toEqual([{documents: []}, {documents: []}, {documents: []}])
    expect(lake.listen('*', {lastEventId: 't1#p1'}).events).toEqual([{event: 'reset', data: {}}])
  })
})

describe('drafts and versions', () => {
  test('are discarded', async () => {
    const lake = await published()
    await lake.act([newRelease, edit({}), {...edit({}), draftId: 'versions.r1.p1'}])
    await lake.act([
      {actionType: document('discard'), draftId: 'drafts.p1'},
      {actionType: document('version.discard'), versionId: 'versions.r1.p1'},
    ])
    expect(await lake.query('*[sanity::versionOf("p1")]._id')).toEqual(['p1'])
    expect(
      await refusal(lake.act([{actionType: document('version.discard'), versionId: 'drafts.p1'}])),
    ).toEqual(['The document with the ID "drafts.p1" was not found'])
    expect(await refusal(lake.act([{actionType: document('version.discard'), versionId: 'p1'}]))).toEqual([
      '"p1" is a published ID; a draft (drafts.<id>) or version (versions.<release>.<id>) is needed',
    ])
  })

  test('are replaced', async () => {
    const lake = await published()
    const attributes = {_id: 'drafts.p1', _type: 'story', title: 'Restored'}
    await lake.act([{actionType: document('replaceDraft'), publishedId: 'p1', attributes}])
    await lake.act([{actionType: document('version.replace'), document: {...attributes, title: 'Again'}}])
    expect(await lake.query('*{_id, title, _createdAt}')).toEqual([
      {_id: 'drafts.p1', title: 'Again', _createdAt: P1._createdAt},
      {_id: 'p1', title: 'One', _createdAt: P1._createdAt},
    ])
  })

  test('are added to a release, as a copy or with content of their own', async () => {
    const lake = await published()
    const create = {actionType: document('version.create'), publishedId: 'p1'}
    await lake.act([newRelease, release('create', 'r2')])
    await lake.act([{...create, baseId: 'p1', versionId: 'versions.r1.p1', ifBaseRevisionId: 't1'}])
    await lake.act([{...create, document: {_id: 'versions.r2.p1', _type: 'story', title: 'Two'}}])
    expect(await lake.query('*[sanity::versionOf("p1")]{_id, title}')).toEqual([
      {_id: 'p1', title: 'One'},
      {_id: 'versions.r1.p1', title: 'One'},
      {_id: 'versions.r2.p1', title: 'Two'},
    ])
    expect(await refusal(lake.act([create]))).toEqual([
      'A new version needs either "document", or "baseId" and "versionId"',
    ])
  })

  test('are marked to be unpublished with their release', async () => {
    const lake = await published()
    const versionId = 'versions.r1.p1'
    await lake.act([newRelease, {actionType: document('version.unpublish'), versionId, publishedId: 'p1'}])
    expect(await lake.query('*[_id == $versionId]{title, _system}', {versionId})).toEqual([
      {title: 'One', _system: {delete: true}},
    ])
    expect(await lake.query('*[_type == "story"]._id', {}, ['r1'])).toEqual([])
    expect(await lake.query('*[_type == "story"]._id', {}, 'published')).toEqual(['p1'])
  })
})

describe('requests', () => {
  test('do all or nothing', async () => {
    const lake = await published()
    expect(await refusal(lake.act([edit({set: {title: 'Two'}}), publish, publish]))).toEqual([
      'The document with the ID "drafts.p1" was not found',
    ])
    expect(await lake.query('*{_id, title}')).toEqual([{_id: 'p1', title: 'One'}])
  })

  test('are only checked in a dry run', async () => {
    const lake = await published()
    await lake.act([edit({set: {title: 'Two'}})], {dryRun: true})
    expect(await refusal(lake.act([publish], {dryRun: true}))).toEqual([
      'The document with the ID "drafts.p1" was not found',
    ])
    expect(await lake.query('*._id')).toEqual(['p1'])
  })

  test('may call a draft or version by the name that the HTTP reference has for it', async () => {
    const lake = await published()
    const request = (name: string, fields: object = {}) => ({
      actionType: document(name),
      versionId: 'drafts.p1',
      publishedId: 'p1',
      ...fields,
    })
    await lake.act([request('edit', {patch: {set: {title: 'Two'}}})], {transactionId: 't2'})
    await lake.act([request('publish', {ifDraftRevisionId: 't2', ifPublishedRevisionId: 't1'})])
    expect(await lake.query('*{_id, title}')).toEqual([{_id: 'p1', title: 'Two'}])
    await lake.act([request('unpublish'), {actionType: document('discard'), versionId: 'drafts.p1'}])
    expect(await lake.query('*')).toEqual([])
    expect(await refusal(lake.act([request('edit', {draftId: 'drafts.p2', patch: {}})]))).toEqual([
      'actions[0]: Unrecognized key: "versionId"',
    ])
  })

  test('that are unknown or incomplete are refused in words', async () => {
    const lake = openTestLake()
    expect(await refusal(lake.act([release('fold', 'r1')]))).toEqual([
      expect.stringMatching(/^actions\[0\]\.actionType: Invalid/),
    ])
    expect(await refusal(lake.act([{actionType: 'sanity.action.document.fold'}]))).toEqual([
      expect.stringMatching(/^actions\[0\]\.actionType: Invalid/),
    ])
    for (const kind of ['document.variant.create', 'variant.definition.delete']) {
      expect(await refusal(lake.act([{actionType: `sanity.action.${kind}`}]))).toEqual([
        'This lake has no variants; a Studio is not to ask for them (beta.variants)',
      ])
    }
    expect(await refusal(lake.act([{actionType: document('publish'), draftId: 'drafts.p1'}]))).toEqual([
      'actions[0].publishedId: Invalid input: expected string, received undefined',
    ])
  })
})
