import fc from 'fast-check'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {storyByIdQuery} from '../../queries/index.ts'
import {StoryPage} from '../../story/index.ts'
import {evaluatePage, type PreviewDocument} from './evaluate-page.ts'
import {partWithWords, wordsOfPart} from './focus/words.ts'
import {findProblems} from './problems/find-problems.ts'
import {newsroomRules} from './problems/newsroom-rules.ts'

const MARKUP = `"'><x-hostile onload=1></script><!--&lt;`

const story: PreviewDocument = {
  _id: 'drafts.story',
  _type: 'article',
  headline: 'Rain floods the market hall',
  standfirst: 'The river rose two metres overnight.',
  dateline: 'Harbour',
  section: {_type: 'reference', _ref: 'desk'},
  source: {_type: 'reference', _ref: 'agency'},
  signOffs: ['lk'],
  slug: {_type: 'slug', current: 'rain'},
  publishedAt: '2022-12-30T11:19:00Z',
  topics: [{_type: 'reference', _key: 't1', _ref: 'rain'}],
  heroImage: {
    _type: 'imageWithCredit',
    asset: {_type: 'reference', _ref: 'picture'},
    caption: 'The harbour.',
  },
  body: [
    {
      _type: 'block',
      _key: 'p1',
      style: 'normal',
      markDefs: [
        {_type: 'link', _key: 'm1', href: 'https://example.com'},
        {_type: 'storyLink', _key: 'm2', story: {_type: 'reference', _ref: 'other'}},
      ],
      children: [
        {_type: 'span', _key: 's1', text: 'Traders saved what they could.', marks: ['m1', 'strong']},
      ],
    },
    {_type: 'imageWithCredit', _key: 'b1', asset: {_type: 'reference', _ref: 'picture'}},
    {
      _type: 'relatedLinks',
      _key: 'b2',
      heading: 'Related',
      links: [
        {_type: 'relatedLink', _key: 'l1', kind: 'story', story: {_type: 'reference', _ref: 'other'}},
        {_type: 'relatedLink', _key: 'l2', kind: 'url', title: 'Elsewhere', url: 'https://example.com'},
      ],
    },
  ],
}

/** The related story refers back to the story, and the picture to itself. */
const around: {readonly [id: string]: PreviewDocument} = {
  desk: {_id: 'desk', _type: 'section', name: 'World', slug: {_type: 'slug', current: 'world'}},
  agency: {_id: 'agency', _type: 'bylineSource', name: 'Coastal News', display: 'sourceLine'},
  rain: {_id: 'rain', _type: 'topic', name: 'Rain', slug: {_type: 'slug', current: 'rain'}},
  other: {
    _id: 'other',
    _type: 'article',
    headline: 'The dam holds',
    slug: {_type: 'slug', current: 'dam'},
    section: {_type: 'reference', _ref: 'other'},
    body: [{_type: 'relatedLinks', links: [{story: {_type: 'reference', _ref: 'story'}}]}],
  },
  picture: {
    _id: 'picture',
    _type: 'sanity.imageAsset',
    url: 'https://cdn.sanity.io/images/p/d/abc-1600x900.png',
    source: {_type: 'reference', _ref: 'picture'},
  },
}

const hostile = fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}${MARKUP}${after}`)
const reference = fc
  .constantFrom('story', 'drafts.story', 'desk', 'other', 'picture', 'nowhere', '', MARKUP)
  .map((_ref) => ({_type: 'reference', _ref}))
const anyValue = fc.oneof(
  hostile,
  reference,
  fc.jsonValue({maxDepth: 2}),
  fc.constantFrom(
    'مرحبا بالعالم',
    '👩‍👩‍👧‍👦',
    'ab'.repeat(200),
    'http://[',
    'javascript:alert(1)',
    '0000-99-99',
    -1,
    1e300,
    undefined,
  ),
)
const everything = {story, around}
const changes = fc.array(fc.tuple(fc.constantFrom(...pathsInside(everything)), anyValue), {maxLength: 10})

test('whatever stands in a story and the documents around it, its preview is drawn as text', () => {
  fc.assert(
    fc.property(changes, (replacements) => {
      const changed = structuredClone(everything)
      for (const [path, value] of replacements) replaceAt(changed, path, value)
      const root = {...changed.story, _id: 'drafts.story', _type: 'article'}
      const lookUp = (id: string) => asDocument(id, Reflect.get(changed.around, id))

      const {result} = evaluatePage(storyByIdQuery, {id: 'story'}, [root], lookUp, new Date('2023-01-01'))
      const html = renderToStaticMarkup(<StoryPage story={result} settings={undefined} audience="preview" />)
      expect(html).toContain('<main class="main" id="story">')
      expect(html).not.toContain('<x-hostile')
      expect(html).not.toContain('<!--')
      expect(html).not.toMatch(/(?:href|src)="\s*javascript:/i)

      const subject = {
        document: root,
        lookUp,
        standing: () => undefined,
        missing: [],
        now: 0,
        measure: undefined,
      }
      expect(JSON.stringify(findProblems(newsroomRules, subject))).not.toContain('problem.rule-failed')
      const source = {document: root, lookUp}
      for (const field of Object.keys(root)) {
        expect(partWithWords(source, [field], MARKUP)?.[0] ?? field).toBe(field)
        expect(wordsOfPart(source, [field])).toBeInstanceOf(Array)
      }
    }),
    {numRuns: 150},
  )
})

function asDocument(_id: string, value: unknown): PreviewDocument | null {
  return typeof value === 'object' && value !== null ? {_type: 'unknown', ...value, _id} : null
}

/** The paths of every value inside the story and the documents around it, its own parts before theirs. */
function pathsInside(documents: object): readonly (readonly string[])[] {
  return pathsOf(documents, []).filter((path) => path.length > 1)
}

function pathsOf(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, part]) => pathsOf(part, path.concat(key)))
  return [path, ...inside]
}

/** Does nothing when an earlier replacement took the place away. */
function replaceAt(target: object, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  const part: unknown = Reflect.get(target, key)
  if (rest.length === 0) Reflect.set(target, key, value)
  else if (typeof part === 'object' && part !== null) replaceAt(part, rest, value)
}
