import {describe, expect, test} from 'vitest'

import {
  datedInRelease,
  notUpdatedBeforePublished,
  suspiciousSignOff,
  uniqueReferences,
} from './article-rules.ts'
import {describeBrokenEmbargo, embargoEndRule} from './embargo-rules.ts'
import {altTextRule, creditRule, disclosureRule, repeatedCreditRule} from './image-rules.ts'
import {describeLostCorrections} from './kept-corrections-rule.ts'
import {hasItems} from './list-rules.ts'
import {relatedLinkRule} from './related-link-rules.ts'
import {describeClaim, describeLostAddress} from './slug-rule.ts'
import {timeZoneRule} from './time-zone-rule.ts'

describe('sign-offs', () => {
  test.each([[undefined], [[]], [['lk', 'ÅB', '李']]])('%j are initials', (value) => {
    expect(suspiciousSignOff(value)).toBe(true)
  })

  test('names and signs are asked about', () => {
    expect(suspiciousSignOff(['lk', 'Reuters', 'l/k', ''])).toBe(
      'Sign-offs are initials, like “lk”. Check: Reuters, l/k, .',
    )
  })
})

describe('an update', () => {
  const EARLIER = 'The update is earlier than the publication. Set the publication earlier.'
  test.each([
    ['2024-05-02T08:00:01Z', '2024-05-02T08:00:00Z', true],
    ['2024-05-02T08:00:00Z', '2024-05-02T08:00:00Z', true],
    ['2024-05-02T16:00:00+08:00', '2024-05-02T08:00:00Z', true],
    ['2024-05-02T15:59:59+08:00', '2024-05-02T08:00:00Z', EARLIER],
    [undefined, '2024-05-02T08:00:00Z', true],
    ['2024-05-02T08:00:00Z', undefined, true],
  ])('at %s of a story of %s', (updatedAt, publishedAt, result) => {
    expect(notUpdatedBeforePublished(updatedAt, {document: {publishedAt}})).toBe(result)
  })

  test('without a document has nothing to be earlier than', () => {
    expect(notUpdatedBeforePublished('2024-05-02T08:00:00Z', {document: undefined})).toBe(true)
  })
})

test.each([
  [undefined, 'drafts.a', true],
  [undefined, 'a', true],
  [
    undefined,
    'versions.r1.a',
    'A release publishes the story as it is. Set the time of publication that readers are to see.',
  ],
  ['2024-05-02T08:00:00Z', 'versions.r1.a', true],
])('a story without a time of publication (%s) as %s', (publishedAt, _id, result) => {
  expect(datedInRelease(publishedAt, {document: {_id}})).toBe(result)
})

test.each([
  [undefined, true],
  [[], true],
  [[{_ref: 'a'}, {_ref: 'b'}, {}, {}, null, 'c'], true],
  [[{_ref: 'a'}, {_ref: 'b'}, {_ref: 'a'}], 'The same topic is listed twice. Remove one.'],
])('references %j', (value, result) => {
  expect(uniqueReferences(value)).toBe(result)
})

test.each([
  [undefined, 'Add one.'],
  [[], 'Add one.'],
  [['a'], true],
])('a list of %j', (value, result) => {
  expect(hasItems('Add one.')(value)).toBe(result)
})

describe('a picture', () => {
  const asset = {_type: 'reference', _ref: 'image-a-1x1-png'}
  const DESCRIBE = 'Describe the picture for readers who do not see it, or mark it as decorative.'
  const CREDIT = 'Every published picture needs a credit line.'

  test.each([
    [undefined, {}, true],
    [undefined, {asset}, DESCRIBE],
    ['  ', {asset}, DESCRIBE],
    ['A ship', {asset}, true],
    [undefined, {asset, decorative: true}, true],
    [undefined, {asset, decorative: false}, DESCRIBE],
    [undefined, undefined, true],
  ])('with the alternative %j in %j', (alt, parent, result) => {
    expect(altTextRule(alt, {parent})).toBe(result)
  })

  test.each([
    [undefined, {}, true],
    [undefined, {asset}, CREDIT],
    [' ', {asset}, CREDIT],
    ['Ada', {asset}, true],
  ])('with the credit %j in %j', (credit, parent, result) => {
    expect(creditRule(credit, {parent})).toBe(result)
  })

  test.each([
    [undefined, {creditLine: 'Ada'}, true],
    ['A ship.', {}, true],
    ['A ship.', {creditLine: ' '}, true],
    ['A ship.', {creditLine: 'Ada'}, true],
    [
      'A ship. (Photo: Ada)',
      {creditLine: ' Ada '},
      'The caption repeats the credit. Readers would see it twice.',
    ],
  ])('with the caption %j in %j', (caption, parent, result) => {
    expect(repeatedCreditRule(caption, {parent})).toBe(result)
  })

  test('from where readers should know of it', () => {
    const rule = disclosureRule('a handout')
    expect([undefined, false, true].map(rule)).toEqual([
      true,
      true,
      'This picture comes from a handout. Is there an independent one? Readers are told.',
    ])
  })
})

test.each([
  [undefined, true],
  [{}, 'Choose the story the link leads to.'],
  [{kind: 'story', url: 'https://example.test/'}, 'Choose the story the link leads to.'],
  [{kind: 'story', story: {_ref: 'a'}}, true],
  [{kind: 'url', title: 'Outside'}, 'Give the address the link leads to.'],
  [
    {kind: 'url', url: 'https://example.test/', title: ' '},
    'Give the link a text: readers do not see the address.',
  ],
  [{kind: 'url', url: 'https://example.test/', title: 'Outside'}, true],
])('a related link %j', (value, result) => {
  expect(relatedLinkRule(value)).toBe(result)
})

test.each([
  [undefined, true],
  ['Asia/Singapore', true],
  ['UTC', true],
  ['Singapore Time', '“Singapore Time” is not a time zone. Write it like “Asia/Singapore”.'],
  ['', '“” is not a time zone. Write it like “Asia/Singapore”.'],
])('the time zone %j', (value, result) => {
  expect(timeZoneRule(value)).toBe(result)
})

test.each([
  [undefined, true],
  [{kind: 'none'}, true],
  [{kind: 'open'}, true],
  [{kind: 'until', until: '2024-05-02T08:00:00Z'}, true],
  [{kind: 'until'}, 'Without a time this embargo never ends. Give the time, or choose “Until it is lifted”.'],
])('an embargo %j', (value, result) => {
  expect(embargoEndRule(value)).toBe(result)
})

describe('an embargo until 3 May of a story that is scheduled', () => {
  const embargo = {kind: 'until', until: '2024-05-03T08:00:00Z'}
  const broken =
    'A copy of this story is scheduled for Thu, 02 May 2024 08:00:00 UTC, before this embargo ends, and knows nothing of it. Cancel that schedule: “Schedule …” in the menu beside the publish button.'
  const early = {publishAt: '2024-05-02T08:00:00Z', embargo: null}
  test.each([
    ['before that', embargo, [early], broken],
    ['before that, among others', embargo, [{...early, publishAt: '2024-05-04T08:00:00Z'}, early], broken],
    ['for its end', embargo, [{...early, publishAt: '2024-05-03T16:00:00+08:00'}], true],
    ['before that, under the same embargo', embargo, [{...early, embargo}], true],
    [
      'before that, under one that ends in time',
      embargo,
      [{...early, embargo: {...embargo, until: early.publishAt}}],
      broken,
    ],
    ['but has no end after all', {kind: 'open'}, [early], broken],
    ['but has lost its time', {kind: 'until'}, [early], broken],
    ['but is lifted', {kind: 'none'}, [early], true],
    ['but was not given', undefined, [early], true],
    ['no more', embargo, [], true],
  ])('%s', (_when, value, copies, result) => {
    expect(describeBrokenEmbargo(value, copies)).toBe(result)
  })
})

test.each([
  [{headline: ' Ships wait ', isCurrent: true}, 'This is the address of “Ships wait”. Choose another.'],
  [
    {headline: 'Ships wait', isCurrent: false},
    'Links to “Ships wait” still use this address. Choose another.',
  ],
  [{headline: null, isCurrent: true}, 'This is the address of a story without a headline. Choose another.'],
])('an address that is taken: %j', (claim, message) => {
  expect(describeClaim(claim)).toBe(message)
})

describe('a copy in a release of a story that readers find at “ships-wait”', () => {
  const published = {slug: slug('ships-wait'), publishedSlugs: ['ships']}
  const lost =
    'Links to “ships-wait” would lead nowhere. Publish the new address with the story’s own publish button, not with a release.'
  test.each([
    ['may stay there', {slug: slug('ships-wait')}, true],
    ['may move when it knows it', {slug: slug('forty'), publishedSlugs: ['ships', 'ships-wait']}, true],
    ['may not move when it does not', {slug: slug('forty'), publishedSlugs: ['ships']}, lost],
    ['may not be without an address when it does not', {}, lost],
  ])('%s', (_what, copy, result) => {
    expect(describeLostAddress(published, copy)).toBe(result)
  })

  test('may have any, where the story had none', () => {
    expect(describeLostAddress({}, {slug: slug('forty')})).toBe(true)
  })
})

describe('a copy in a release that does not have a published correction', () => {
  const published = {
    corrections: [{_key: 'c', kind: 'correction', text: 'It was 40.', date: '2024-05-02T08:00:00Z'}],
    updatedAt: '2024-05-02T08:00:00Z',
    updateNote: 'Corrects the number.',
  }
  const told = {updatedAt: '2024-05-03T08:00:00Z', updateNote: 'The correction was wrong.'}
  const refused =
    'A published correction changes or goes: “It was 40.” Tell readers why: set “Updated”, and say it in “What the update changed”.'
  test.each([
    ['is refused without a word', {...published, corrections: []}, refused],
    ['is refused without a list', {}, refused],
    [
      'is refused with another text',
      {...published, corrections: [{...published.corrections[0], text: 'It was 41.'}]},
      refused,
    ],
    ['is refused with a note on no update', {...published, corrections: [], updateNote: 'Wrong.'}, refused],
    ['is refused with the note of the last update', {...told, updateNote: published.updateNote}, refused],
    ['is an update with a note', told, true],
    ['is none, if it has it', {...published, corrections: [...published.corrections, {_key: 'd'}]}, true],
  ])('%s', (_what, copy, result) => {
    expect(describeLostCorrections(published, copy)).toBe(result)
  })
})

function slug(current: string) {
  return {_type: 'slug', current}
}
