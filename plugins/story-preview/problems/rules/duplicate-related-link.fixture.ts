import {duplicateRelatedLink} from './duplicate-related-link.ts'
import {relatedLinks, type RuleFixture, subject} from './rule.fixture.ts'

const story = (_key: string, _ref: string) => ({
  _type: 'relatedLink',
  _key,
  kind: 'story',
  story: {_type: 'reference', _ref, _weak: true},
})
const outside = (_key: string, url: string) => ({
  _type: 'relatedLink',
  _key,
  kind: 'url',
  title: 'Elsewhere',
  url,
})

export const duplicateRelatedLinkFixture: RuleFixture = {
  rule: duplicateRelatedLink,
  faulty: subject({
    story: {
      body: [
        relatedLinks('b1', [story('l1', 'story-2'), outside('l2', 'https://example.com')]),
        relatedLinks('b2', [
          story('l3', 'story-2'),
          outside('l4', 'https://example.com/'),
          story('l5', 'story'),
        ]),
      ],
    },
  }),
  findings: [
    {
      grade: 'warning',
      path: ['body', {_key: 'b2'}, 'links', {_key: 'l3'}, 'story'],
      text: {key: 'problem.duplicate-related-link.twice'},
    },
    {
      grade: 'warning',
      path: ['body', {_key: 'b2'}, 'links', {_key: 'l4'}, 'url'],
      text: {key: 'problem.duplicate-related-link.twice'},
    },
    {
      grade: 'warning',
      path: ['body', {_key: 'b2'}, 'links', {_key: 'l5'}, 'story'],
      text: {key: 'problem.duplicate-related-link.itself'},
    },
  ],
  sound: subject({
    story: {
      body: [
        relatedLinks('b1', [
          story('l1', 'story-2'),
          outside('l2', 'https://example.com/a'),
          outside('l3', 'https://example.com/b'),
          {_type: 'relatedLink', _key: 'l4'},
          {_type: 'relatedLink', _key: 'l5'},
        ]),
      ],
    },
  }),
}
