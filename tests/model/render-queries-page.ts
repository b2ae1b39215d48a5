import type {QueryExample} from '../../queries/index.ts'

export interface DocumentedQuery {
  readonly example: QueryExample
  readonly type: string
  readonly result: unknown
}

/** Longer blocks are folded away. */
const FOLDED_LINES = 24

/** The page of queries for developers, in Markdown. */
export function renderQueriesPage(queries: readonly DocumentedQuery[]): string {
  const askedBy = (asker: QueryExample['askedBy']) => queries.filter(({example}) => example.askedBy === asker)
  return [
    INTRODUCTION,
    '## What the site asks\n',
    ...askedBy('site').map(renderQuery),
    '## What the Studio asks\n',
    'Signed in, in perspective `raw`: drafts and versions are documents of their own there.\n',
    ...askedBy('studio').map(renderQuery),
  ].join('\n')
}

const INTRODUCTION = `# Queries

Every query that Dateline ships, with its type and what it gives on the shipped story. They are in
[\`queries/\`](../queries) as \`defineQuery\` strings, so \`client.fetch\` knows their types; nothing else asks for stories. A
test writes this page and keeps it true.

\`\`\`ts
import {latestStoriesQuery} from './queries/index.ts'

// How \`client\` is made is in the README.
const stories = await client.fetch(latestStoriesQuery, {limit: 10}) // LatestStoriesQueryResult
\`\`\`

On the command line by name, with Tab to complete when you give no query at all:

\`\`\`sh
npm run query -- latestStoriesQuery --param limit=3
npm run query
\`\`\`

In the Studio they are among the saved queries of *Vision*, with these parameters.

What holds for all of them:

- **Null-safe.** A draft may lack anything and a reference may lead nowhere; what is missing is \`null\`.
- **Released only.** A published story under embargo is not given before its time, by the clock of the server, and not at all
  while the embargo has no end.
- **Withdrawn stories** are in no list, links to them have no slug, and their own query gives the notice alone.
- **Dates are the newsroom's.** \`publishedAt\` and \`updatedAt\` move when an editor says so; \`_updatedAt\` is never asked for.

The results of \`correctionsIndexQuery\`, \`redirectQuery\` and \`redirectsQuery\` are those after the story was given a
clarification and another address; the shipped story has neither.
`

function renderQuery({example, type, result}: DocumentedQuery): string {
  const {name, about, params} = example
  const parameters = Object.keys(params).length === 0 ? 'None.' : `\`${JSON.stringify(params)}\``
  return [
    `### ${name}\n`,
    `${about}\n`,
    `**Parameters.** ${parameters}\n`,
    block('Type', 'ts', type),
    block('Result', 'json', JSON.stringify(result, null, 2)),
  ].join('\n')
}

function block(title: string, language: string, text: string): string {
  const fenced = `\`\`\`${language}\n${text}\n\`\`\`\n`
  const lines = text.split('\n').length
  if (lines <= FOLDED_LINES) return `**${title}.**\n\n${fenced}`
  return `<details>\n<summary><b>${title}</b>, ${lines} lines</summary>\n\n${fenced}\n</details>\n`
}
