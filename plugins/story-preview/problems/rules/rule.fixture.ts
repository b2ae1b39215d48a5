import type {PreviewDocument} from '../../evaluate-page.ts'
import type {Finding} from '../problem.ts'
import type {ProblemRule, ProblemSubject} from '../problem-rule.ts'
import type {Standing} from '../standing.ts'

/** A rule beside a story that has the problem and one that has not, the nearer to the first the better. */
export interface RuleFixture {
  readonly rule: ProblemRule
  readonly faulty: ProblemSubject
  readonly findings: readonly Finding[]
  readonly sound: ProblemSubject
}

interface Subject {
  /** Fields that differ from those of a story in which no rule finds anything. */
  readonly story: {readonly [field: string]: unknown}
  /** Documents around the story that differ from those that are there, by published id; `null` for one that is gone. */
  readonly documents?: {readonly [publishedId: string]: PreviewDocument | null}
  readonly missing?: readonly string[]
  readonly standings?: {readonly [publishedId: string]: Standing}
}

/** In this clock the present is New Year’s Eve 2022; a character is 10 pixels wide. */
export function subject({story, documents = {}, standings = {}, missing = []}: Subject): ProblemSubject {
  const known: {readonly [publishedId: string]: PreviewDocument | null} = {...AROUND, ...documents}
  return {
    document: {...SOUND_STORY, ...story},
    lookUp: (id) => known[id],
    standing: (id) => standings[id] ?? (known[id] === null ? 'missing' : known[id] && 'published'),
    missing,
    now: Date.parse('2022-12-31T12:00:00Z'),
    measure: (text) => text.length * 10,
  }
}

export function paragraph(_key: string, text: string, values: {readonly [field: string]: unknown} = {}) {
  return {
    _type: 'block',
    _key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${_key}-words`, text, marks: []}],
    ...values,
  }
}

export function relatedLinks(_key: string, links: readonly object[]) {
  return {_type: 'relatedLinks', _key, heading: 'Related', links}
}

export const LARGE_PICTURE = `image-${'1'.repeat(40)}-1600x900-jpg`
export const SMALL_PICTURE = `image-${'2'.repeat(40)}-800x450-jpg`

export const PICTURE = {
  _type: 'imageWithCredit',
  asset: {_type: 'reference', _ref: LARGE_PICTURE},
  alt: 'Two people on a quay look at brown water',
  caption: 'The harbour, Dec 30, 2022.',
  creditLine: 'Dateline/Jane Doe',
  dateCreated: '2022-12-30',
}

const SOUND_STORY: PreviewDocument = {
  _id: 'drafts.story',
  _type: 'article',
  headline: 'Rain floods the market hall',
  standfirst: 'The river rose two metres overnight.',
  section: {_type: 'reference', _ref: 'section-world'},
  source: {_type: 'reference', _ref: 'source-reuters'},
  topics: [{_type: 'reference', _key: 't1', _ref: 'topic-rain'}],
  publishedAt: '2022-12-30T11:19:00Z',
  updatedAt: '2022-12-30T11:23:00Z',
  heroImage: PICTURE,
  body: [paragraph('p1', 'Traders saved what they could.')],
}

const AROUND: {readonly [publishedId: string]: PreviewDocument} = {
  'section-world': {_id: 'section-world', _type: 'section', name: 'World'},
  'source-reuters': {_id: 'source-reuters', _type: 'bylineSource', name: 'Reuters'},
  'topic-rain': {_id: 'topic-rain', _type: 'topic', name: 'Rain'},
  'story-2': {_id: 'story-2', _type: 'article', headline: 'The dam holds'},
  [LARGE_PICTURE]: pictureFile(LARGE_PICTURE, 1600, 900),
  [SMALL_PICTURE]: pictureFile(SMALL_PICTURE, 800, 450),
}

function pictureFile(_id: string, width: number, height: number): PreviewDocument {
  return {_id, _type: 'sanity.imageAsset', metadata: {dimensions: {width, height}}}
}
