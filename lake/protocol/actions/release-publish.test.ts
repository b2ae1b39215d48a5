import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openTestLake, type TestLake} from '../open-test-lake.ts'
import {release} from '../releases/release-requests.ts'

const document = (name: string) => `sanity.action.document.${name}`

const content = fc.record(
  {
    title: fc.string(),
    body: fc.array(fc.record({_key: fc.constantFrom('k', 'l'), text: fc.string()}), {maxLength: 2}),
    to: fc.record({
      _ref: fc.constantFrom('a', 'b', 'c'),
      _weak: fc.constant(true),
      _strengthenOnPublish: fc.constant({type: 'story', weak: true}),
    }),
  },
  {requiredKeys: ['title']},
)

/** One document: what of it there is before the release, and what the release is to do with it. */
const member = fc.record({
  published: fc.option(content, {nil: undefined}),
  draft: fc.option(content, {nil: undefined}),
  version: fc.option(content, {nil: undefined}),
  isToBeUnpublished: fc.boolean(),
})

type Member = typeof member extends fc.Arbitrary<infer Value> ? Value : never

const dataset = fc.record({a: member, b: member, c: member})

async function prepared(members: Record<string, Member>): Promise<TestLake> {
  const lake = openTestLake()
  await lake.act([release('create', 'r1')])
  const drafted: object[] = []
  for (const [id, {published, draft, version, isToBeUnpublished}] of Object.entries(members)) {
    const mark = isToBeUnpublished ? {_system: {delete: true}} : {}
    if (published) drafted.push({...published, _id: id})
    if (draft) drafted.push({...draft, _id: `drafts.${id}`})
    if (version) drafted.push({...version, _id: `versions.r1.${id}`, ...mark})
  }
  await lake.mutate(drafted.map((create) => ({create: Object.assign(create, {_type: 'story'})})))
  return lake
}

async function publishByHand(lake: TestLake, members: Record<string, Member>): Promise<void> {
  for (const [publishedId, {published, version, isToBeUnpublished}] of Object.entries(members)) {
    const versionId = `versions.r1.${publishedId}`
    if (!version) continue
    if (!isToBeUnpublished) {
      await lake.act([{actionType: document('publish'), draftId: versionId, publishedId}])
      continue
    }
    if (published) {
      await lake.act([{actionType: document('unpublish'), draftId: `drafts.${publishedId}`, publishedId}])
    }
    await lake.act([{actionType: document('version.discard'), versionId}])
  }
}

/** Revision and time of the last change tell how it came about; the rest is what there is. */
async function documents(lake: TestLake): Promise<unknown> {
  return lake.query('*[_type == "story"]{..., "_rev": null, "_updatedAt": null}')
}

test('publishing a release gives the documents that publishing each version by hand gives', async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async (members) => {
      const released = await prepared(members)
      const byHand = await prepared(members)
      await released.act([release('publish', 'r1')])
      await publishByHand(byHand, members)
      expect(await documents(released)).toEqual(await documents(byHand))
    }),
    {numRuns: 100},
  )
})
