import {readdirSync} from 'node:fs'

import fc from 'fast-check'
import {expect, test} from 'vitest'

import {findProblems} from '../find-problems.ts'
import {newsroomRules} from '../newsroom-rules.ts'
import {problemTextsEnglish} from '../texts-en.ts'
import {brokenLinkFixture} from './broken-link.fixture.ts'
import {captionFullStopFixture} from './caption-full-stop.fixture.ts'
import {doubleSpaceFixture} from './double-space.fixture.ts'
import {draftReferenceFixture} from './draft-reference.fixture.ts'
import {duplicateRelatedLinkFixture} from './duplicate-related-link.fixture.ts'
import {futureDateFixture} from './future-date.fixture.ts'
import {longDescriptionFixture, longStandfirstFixture} from './long-description.fixture.ts'
import {longSearchTitleFixture} from './long-search-title.fixture.ts'
import {missingAltFixture} from './missing-alt.fixture.ts'
import {missingCreditFixture} from './missing-credit.fixture.ts'
import {missingHeadlineFixture} from './missing-headline.fixture.ts'
import {missingReferenceFixture} from './missing-reference.fixture.ts'
import {mixedQuotesFixture} from './mixed-quotes.fixture.ts'
import {subject, type RuleFixture} from './rule.fixture.ts'
import {croppedSocialPictureFixture, smallSocialPictureFixture} from './small-social-picture.fixture.ts'
import {unknownBlockFixture} from './unknown-block.fixture.ts'
import {unpublishedReferenceFixture} from './unpublished-reference.fixture.ts'
import {updatedBeforePublishedFixture} from './updated-before-published.fixture.ts'

const fixtures: readonly RuleFixture[] = [
  brokenLinkFixture,
  captionFullStopFixture,
  doubleSpaceFixture,
  draftReferenceFixture,
  duplicateRelatedLinkFixture,
  futureDateFixture,
  longDescriptionFixture,
  longStandfirstFixture,
  longSearchTitleFixture,
  missingAltFixture,
  missingCreditFixture,
  missingHeadlineFixture,
  missingReferenceFixture,
  mixedQuotesFixture,
  smallSocialPictureFixture,
  croppedSocialPictureFixture,
  unknownBlockFixture,
  unpublishedReferenceFixture,
  updatedBeforePublishedFixture,
]

test.each(fixtures.map((fixture) => [fixture.rule.name, fixture] as const))(
  '%s is found where it is, and not where it is not',
  (_, {rule, faulty, findings, sound}) => {
    expect(rule.find(faulty)).toEqual(findings)
    expect(rule.find(sound)).toEqual([])
  },
)

test.each(fixtures.map((fixture) => [fixture.rule.name, fixture] as const))(
  'no other rule has anything to say of the fixture of %s',
  (_, {rule, faulty, sound}) => {
    const others = newsroomRules.filter((other) => other !== rule)
    expect([...findProblems(others, faulty), ...findProblems(others, sound)]).toEqual([])
  },
)

test('every rule has a name of its own, a file, a fixture and texts', () => {
  const files = readdirSync(import.meta.dirname)
  const names = newsroomRules.map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(files.filter((file) => /^[a-z-]+\.ts$/.test(file)).toSorted()).toEqual(
    names.map((name) => `${name}.ts`).toSorted(),
  )
  expect(new Set(fixtures.map(({rule}) => rule))).toEqual(new Set(newsroomRules))
  const keys = fixtures.flatMap(({findings}) =>
    findings.map(({text}) => (typeof text === 'string' ? text : text.key)),
  )
  expect(Object.keys(problemTextsEnglish)).toEqual(expect.arrayContaining(keys))
})

test('whatever stands in a document, the rules say something of it rather than throw', () => {
  const fields = [
    'headline',
    'standfirst',
    'section',
    'topics',
    'heroImage',
    'body',
    'publishedAt',
    'updatedAt',
  ]
  const anything = fc.anything({maxDepth: 1})
  const anyBody = fc.array(
    fc.record(
      {
        _type: fc.constantFrom('block', 'imageWithCredit', 'relatedLinks', 'poll'),
        _key: fc.oneof(fc.string(), anything),
        children: anything,
        markDefs: anything,
        links: anything,
        asset: anything,
        caption: anything,
      },
      {requiredKeys: []},
    ),
  )
  const story = fc.dictionary(fc.constantFrom(...fields), fc.oneof(anything, anyBody))
  fc.assert(
    fc.property(story, (changes) => {
      const problems = findProblems(newsroomRules, subject({story: changes}))
      expect(
        problems.filter(({text}) => typeof text === 'object' && text.key === 'problem.rule-failed'),
      ).toEqual([])
      expect(new Set(problems.map(({id}) => id)).size).toBe(problems.length)
    }),
  )
})
