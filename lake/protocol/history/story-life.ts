import {EDITOR, openTestLake, type TestLake} from '../open-test-lake.ts'

export const document = (name: string) => `sanity.action.document.${name}`
const edit = (patch: object) => ({
  actionType: document('edit'),
  draftId: 'drafts.p1',
  publishedId: 'p1',
  patch,
})

/** For tests: the life of `p1`: drafted (t1), edited (t2), published (t3), edited (t4), deleted (t5). A stranger lives in t2. */
export async function storyLife(): Promise<TestLake> {
  const lake = openTestLake()
  const attributes = {_id: 'drafts.p1', _type: 'story', title: 'One'}
  await lake.act([{actionType: document('create'), publishedId: 'p1', attributes, ifExists: 'fail'}], {
    transactionId: 't1',
  })
  await lake.mutate(
    [{patch: {id: 'drafts.p1', set: {title: 'Two'}}}, {create: {_id: 'stranger', _type: 'story'}}],
    {transactionId: 't2'},
  )
  await lake.act([{actionType: document('publish'), draftId: 'drafts.p1', publishedId: 'p1'}], {
    transactionId: 't3',
  })
  await lake.act([edit({set: {title: 'Three'}})], {
    transactionId: 't4',
    identity: {...EDITOR, id: 'colleague'},
  })
  await lake.act([{actionType: document('delete'), publishedId: 'p1', includeDrafts: ['drafts.p1']}], {
    transactionId: 't5',
  })
  return lake
}
