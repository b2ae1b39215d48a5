import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {publishCorrection} from '../../plugins/newsroom-desk/publishing/add-correction.ts'
import * as shipped from '../../queries/index.ts'
import {seedStories} from '../../seed/index.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'
import {type PublishingLake, startPublishingLake} from './publishing-lake.ts'
import {renderQueriesPage, type DocumentedQuery} from './render-queries-page.ts'

const PAGE = join(PROJECT_DIRECTORY, 'docs/queries.md')
const TYPES = join(PROJECT_DIRECTORY, 'queries/sanity.types.generated.ts')

let newsroom: PublishingLake

beforeAll(async () => {
  newsroom = await startPublishingLake('2023-01-02T00:00:00.000Z')
  await seedStories({client: newsroom.editor})
})

afterAll(async () => {
  await newsroom.lake.dispose()
})

test('every shipped query is an example for developers', () => {
  const exported = Object.keys(shipped).filter((name) => name.endsWith('Query'))
  expect(shipped.queryExamples.map(({name}) => name).toSorted()).toEqual(exported.toSorted())
})

/** After a query was added or changed: `npx vitest run --project lake tests/model/queries-page.test.ts -u` writes the page anew. */
test('the page of queries says what they are and what they give', async () => {
  const asShipped = shipped.queryExamples.filter(({name}) => !isAboutRecord(name))
  const results = new Map<string, unknown>()
  for (const example of asShipped) results.set(example.name, await ask(example))
  await giveTheStoryARecord()
  for (const example of shipped.queryExamples.filter(({name}) => isAboutRecord(name))) {
    results.set(example.name, await ask(example))
  }
  const types = readFileSync(TYPES, 'utf8')
  const queries: readonly DocumentedQuery[] = shipped.queryExamples.map((example) => ({
    example,
    type: typeOf(example.name, types),
    result: results.get(example.name),
  }))
  await expect(renderQueriesPage(queries)).toMatchFileSnapshot(PAGE)
})

/** Queries that give nothing on the story as it is shipped. */
function isAboutRecord(name: string): boolean {
  return name === 'correctionsIndexQuery' || name.startsWith('redirect')
}

async function ask({query, params, perspective}: shipped.QueryExample): Promise<unknown> {
  const client = perspective === 'raw' ? newsroom.editor : newsroom.reader
  const result: unknown = await client.fetch(query, params, {perspective})
  const text = JSON.stringify(result)
    .replaceAll(`${newsroom.lake.url}/images/newsroom/`, 'http://localhost:3400/images/dateline/')
    .replaceAll(/"_rev":"[^"]+"/g, '"_rev":"…"')
  return JSON.parse(text)
}

/** A correction, and another address: what the shipped story has not. */
async function giveTheStoryARecord(): Promise<void> {
  await newsroom.editor.action({
    actionType: 'sanity.action.document.edit',
    draftId: `drafts.${SHIPPED_STORY_ID}`,
    publishedId: SHIPPED_STORY_ID,
    patch: {set: {slug: {_type: 'slug', current: 'putin-expects-xi-in-spring'}}},
  })
  const outcome = await publishCorrection(newsroom.editor, {
    id: SHIPPED_STORY_ID,
    correction: {
      _type: 'correction',
      _key: '4f1c09d2a7b3',
      kind: 'clarification',
      text: 'The video conference was on Friday, Dec 30.',
      priority: 'normal',
    },
    transactionId: 'record-of-the-story',
  })
  expect(outcome).toEqual({type: 'published'})
}

/** The type of a query's result, as TypeGen wrote it. */
function typeOf(name: string, types: string): string {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`
  const begin = types.indexOf(`export type ${typeName} =`)
  const end = types.indexOf('\n\n', begin)
  if (begin < 0 || end < 0)
    throw new Error(`${typeName} is not among the generated types. Run npm run typegen.`)
  return types.slice(begin, end)
}
