import {makePatches, stringifyPatches} from '@sanity/diff-match-patch'
import {expect, test} from 'vitest'

import {openTestLake} from '../open-test-lake.ts'

const PATH = 'body[_key=="a"].children[_key=="b"].text'

/** A story whose text has become `now` after an editor saw `seen` and typed `letters` one by one at the end of it. */
async function typedBehind({seen, letters, now}: {seen: string; letters: string; now: string}) {
  const lake = openTestLake()
  const children = [{_key: 'b', _type: 'span', text: now}]
  await lake.mutate([{create: {_id: 'drafts.a', _type: 'story', body: [{_key: 'a', children}]}}], {
    transactionId: 't1',
  })
  const patches = [...letters].map((letter, index) => {
    const before = seen + letters.slice(0, index)
    return {diffMatchPatch: {[PATH]: stringifyPatches(makePatches(before, before + letter))}}
  })
  const text = () => lake.query('*[0].body[0].children[0].text')
  return {lake, patches, text}
}

const LATE = {seen: 'ZVRgkdbd', letters: 'kgz', now: 'ZVRNTSgkdbdVYXU'}

test('what a patch loses of a text is put back by a transaction right after it', async () => {
  const {lake, patches, text} = await typedBehind(LATE)
  const {events} = lake.listen('*', {includeResult: false})
  const answer = await lake.mutate(
    patches.map((patch) => ({patch: {id: 'drafts.a', ...patch}})),
    {transactionId: 't2'},
  )
  expect(answer.transactionId).toBe('t2')
  expect(await text()).toBe('ZVRNTSgkdbdkgzVYXU')
  const common = {
    documentId: 'drafts.a',
    transition: 'update',
    identity: 'editor',
    timestamp: expect.any(String),
    visibility: 'query',
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
  }
  const later = expect.stringMatching(/^id\d+$/)
  expect(events.slice(1).map(({data}) => data)).toEqual([
    {
      ...common,
      eventId: 't2#drafts.a',
      transactionId: 't2',
      previousRev: 't1',
      resultRev: 't2',
      mutations: patches.map((patch) => ({patch: {id: 'drafts.a', ...patch}})),
    },
    {
      ...common,
      eventId: expect.stringMatching(/^id\d+#drafts\.a$/),
      transactionId: later,
      previousRev: 't2',
      resultRev: later,
      mutations: [
        {patch: {id: 'drafts.a', diffMatchPatch: {[PATH]: '@@ -8,9 +8,11 @@\n kdbd\n+kgz\n VYXU\n-z\n'}}},
      ],
    },
  ])
})

test('actions lose no text either, and a second try of a request is answered as the first', async () => {
  const {lake, patches, text} = await typedBehind(LATE)
  const actions = patches.map((patch) => ({
    actionType: 'sanity.action.document.edit',
    draftId: 'drafts.a',
    publishedId: 'a',
    patch,
  }))
  const answers = [
    await lake.act(actions, {transactionId: 't2'}),
    await lake.act(actions, {transactionId: 't2'}),
  ]
  expect(answers).toEqual([{transactionId: 't2'}, {transactionId: 't2'}])
  expect(await text()).toBe('ZVRNTSgkdbdkgzVYXU')
})

test('a text that the same transaction then sets is left as set', async () => {
  const {lake, patches, text} = await typedBehind(LATE)
  await lake.mutate([
    ...patches.map((patch) => ({patch: {id: 'drafts.a', ...patch}})),
    {patch: {id: 'drafts.a', set: {[PATH]: 'Quite another text'}}},
  ])
  expect(await text()).toBe('Quite another text')
})

test('a patch that loses nothing, and a dry run, make no transaction of their own', async () => {
  const {lake, patches} = await typedBehind({...LATE, now: `Before it: ${LATE.seen}`})
  const {events} = lake.listen('*')
  const mutations = patches.map((patch) => ({patch: {id: 'drafts.a', ...patch}}))
  await lake.mutate(mutations, {dryRun: true})
  await lake.mutate(mutations, {transactionId: 't2'})
  expect(events.map(({id}) => id)).toEqual([undefined, 't2#drafts.a'])
})
