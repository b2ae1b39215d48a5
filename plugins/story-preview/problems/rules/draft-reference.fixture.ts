import {draftReference} from './draft-reference.ts'
import {type RuleFixture, subject} from './rule.fixture.ts'

export const draftReferenceFixture: RuleFixture = {
  rule: draftReference,
  faulty: subject({
    story: {},
    documents: {
      'section-world': {_id: 'drafts.section-world', _type: 'section', name: 'All the world'},
      'source-reuters': {_id: 'versions.r1.source-reuters', _type: 'bylineSource', name: 'Reuters News'},
    },
    standings: {'section-world': 'draft', 'source-reuters': 'version'},
  }),
  findings: [
    {
      grade: 'info',
      path: ['section'],
      text: {key: 'problem.draft-reference.draft', values: {title: 'All the world'}},
    },
    {
      grade: 'info',
      path: ['source'],
      text: {key: 'problem.draft-reference.version', values: {title: 'Reuters News'}},
    },
  ],
  sound: subject({story: {}}),
}
