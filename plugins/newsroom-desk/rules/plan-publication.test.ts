import {describe, expect, test} from 'vitest'

import {planPublication, type PublicationRequest} from './plan-publication.ts'
import {paragraph, story} from './story.fixture.ts'

const FIRST = '2023-01-01T06:00:00.000Z'
const NOW = '2023-01-03T06:00:00.000Z'

const draft = story({
  headline: 'Ships wait',
  slug: {_type: 'slug', current: 'ships-wait'},
  body: [paragraph('a', 'The queue is long.')],
})
const published = {
  ...draft,
  firstPublishedAt: FIRST,
  publishedAt: FIRST,
  publishedSlugs: ['ships-wait'],
}
const plan = (request: Partial<PublicationRequest>) =>
  planPublication({
    before: published,
    after: published,
    kind: 'silent',
    claims: [],
    now: new Date(NOW),
    ...request,
  })

describe('the record of a story', () => {
  test('begins with its first publication', () => {
    expect(plan({before: undefined, after: draft, kind: 'first'})).toEqual({
      allowed: true,
      fields: {
        firstPublishedAt: NOW,
        publishedAt: NOW,
        updatedAt: undefined,
        updateNote: undefined,
        publishedSlugs: ['ships-wait'],
        corrections: undefined,
        publishedCorrections: undefined,
        withdrawal: undefined,
      },
    })
  })

  test('is told of an update with all that it brings', () => {
    const correction = {
      _key: 'c',
      _type: 'correction',
      kind: 'correction',
      text: 'It was 40.',
      priority: 'high',
    }
    const after = {
      ...published,
      slug: {_type: 'slug', current: 'forty-ships-wait'},
      corrections: [correction],
      withdrawal: {notice: 'From a copy of another story.'},
    }
    expect(plan({after, kind: 'update', note: 'Corrects the number.'})).toEqual({
      allowed: true,
      fields: {
        firstPublishedAt: FIRST,
        publishedAt: FIRST,
        updatedAt: NOW,
        updateNote: 'Corrects the number.',
        publishedSlugs: ['ships-wait', 'forty-ships-wait'],
        corrections: [{...correction, date: NOW}],
        publishedCorrections: [{...correction, date: NOW}],
        withdrawal: undefined,
      },
    })
  })
})

describe('refused is', () => {
  const embargoed = (embargo: object) => ({...published, embargo: {_type: 'embargo', ...embargo}})

  test.each([
    ['2023-01-03T06:00:01Z', {until: '2023-01-03T06:00:01Z', timeZone: 'Europe/London'}],
    ['2023-01-03T14:00:01+08:00', {until: '2023-01-03T14:00:01+08:00', timeZone: 'Europe/London'}],
  ])('a story one second before its embargo ends at %s', (until, embargo) => {
    const after = embargoed({kind: 'until', until, timeZone: 'Europe/London'})
    expect(plan({after})).toEqual({allowed: false, refusals: [{type: 'embargo', embargo}]})
  })

  test('a story whose embargo has no end; not one whose embargo just ended', () => {
    const open = {until: undefined, timeZone: undefined}
    expect(plan({after: embargoed({kind: 'open'})})).toEqual({
      allowed: false,
      refusals: [{type: 'embargo', embargo: open}],
    })
    expect(plan({after: embargoed({kind: 'until', until: NOW})}).allowed).toBe(true)
    expect(plan({after: embargoed({kind: 'none'})}).allowed).toBe(true)
  })

  test.each([
    [undefined, draft, 'silent', ['first']],
    [undefined, draft, 'update', ['first']],
    [published, published, 'first', ['silent', 'update']],
    [undefined, published, 'first', ['update', 'silent']],
  ] as const)('what does not fit the story that is there (%#)', (before, after, kind, offered) => {
    expect(plan({before, after, kind})).toEqual({allowed: false, refusals: [{type: 'otherKind', offered}]})
  })

  test('a story that the clock is to publish: the copy would undo this publication', () => {
    expect(plan({scheduledFor: '2023-01-04T06:00:00Z'})).toEqual({
      allowed: false,
      refusals: [{type: 'scheduled', publishAt: '2023-01-04T06:00:00Z'}],
    })
  })

  test('another time of publication in a silent edit', () => {
    const after = {...published, publishedAt: '2022-12-31T06:00:00Z'}
    expect(plan({after})).toEqual({allowed: false, refusals: [{type: 'silentTime'}]})
    expect(plan({after: {...published, publishedAt: '2023-01-01T14:00:00+08:00'}}).allowed).toBe(true)
  })

  test('all that is wrong at once, so that the editor is told once', () => {
    const claim = {_id: 'other', headline: 'Trade slows down', isCurrent: true}
    const after = {...embargoed({kind: 'open'}), corrections: [{_key: 'c', text: 'It was 40.'}]}
    expect(plan({after, claims: [claim]})).toEqual({
      allowed: false,
      refusals: [
        {type: 'embargo', embargo: {until: undefined, timeZone: undefined}},
        {type: 'slugTaken', slug: 'ships-wait', claim},
        {type: 'silentCorrection', texts: ['It was 40.']},
      ],
    })
  })
})
