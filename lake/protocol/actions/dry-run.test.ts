import {expect, test} from 'vitest'

import {openTestLake, type TestLake} from '../open-test-lake.ts'
import {release} from '../releases/release-requests.ts'

const document = (name: string, fields: object) => ({actionType: `sanity.action.document.${name}`, ...fields})

/** `p1` published with a draft and a version in `rOpen`, `p2` published alone, and a release in each state. */
async function newsroom(): Promise<TestLake> {
  const lake = openTestLake()
  await lake.mutate([
    {create: {_id: 'p1', _type: 'story', title: 'One'}},
    {create: {_id: 'drafts.p1', _type: 'story', title: 'Two'}},
    {create: {_id: 'p2', _type: 'story', title: 'Other'}},
  ])
  await lake.act([
    release('create', 'rOpen'),
    document('version.create', {publishedId: 'p1', baseId: 'p1', versionId: 'versions.rOpen.p1'}),
    release('create', 'rTimed'),
    release('schedule', 'rTimed', {publishAt: '2027-01-01T00:00:00.000Z'}),
    release('create', 'rKept'),
    release('archive', 'rKept'),
  ])
  return lake
}

const p1 = {publishedId: 'p1', draftId: 'drafts.p1'}

test.each([
  document('create', {publishedId: 'p3', attributes: {_id: 'drafts.p3', _type: 'story'}, ifExists: 'fail'}),
  document('edit', {...p1, patch: {set: {title: 'Three'}}}),
  document('publish', p1),
  document('unpublish', p1),
  document('delete', {publishedId: 'p1', includeDrafts: ['drafts.p1', 'versions.rOpen.p1'], purge: true}),
  document('discard', {draftId: 'drafts.p1'}),
  document('replaceDraft', {
    publishedId: 'p1',
    attributes: {_id: 'drafts.p1', _type: 'story', title: 'Four'},
  }),
  document('version.create', {publishedId: 'p2', document: {_id: 'versions.rOpen.p2', _type: 'story'}}),
  document('version.discard', {versionId: 'versions.rOpen.p1'}),
  document('version.replace', {document: {_id: 'versions.rOpen.p1', _type: 'story', title: 'Five'}}),
  document('version.unpublish', {versionId: 'versions.rOpen.p2', publishedId: 'p2'}),
  release('create', 'rNew'),
  release('edit', 'rOpen', {patch: {set: {'metadata.title': 'Spring'}}}),
  release('publish', 'rOpen'),
  release('schedule', 'rOpen', {publishAt: '2027-01-01T00:00:00.000Z'}),
  release('unschedule', 'rTimed'),
  release('archive', 'rOpen'),
  release('unarchive', 'rKept'),
  release('delete', 'rKept'),
  release('import', 'rNew', {
    attributes: {
      _id: '_.releases.rNew',
      _type: 'system.release',
      name: 'rNew',
      state: 'active',
      metadata: {releaseType: 'asap'},
    },
  }),
])('$actionType is tried without being done', async (action) => {
  const lake = await newsroom()
  const before = await lake.query('*')
  const {events} = lake.listen('*')
  expect(await lake.act([action], {dryRun: true, transactionId: 'tried'})).toEqual({transactionId: 'tried'})
  expect([await lake.query('*'), events.map(({event}) => event)]).toEqual([before, ['welcome']])
  // What was tried can be done, under the same id.
  expect(await lake.act([action], {transactionId: 'tried'})).toEqual({transactionId: 'tried'})
  expect(await lake.query('*')).not.toEqual(before)
})
