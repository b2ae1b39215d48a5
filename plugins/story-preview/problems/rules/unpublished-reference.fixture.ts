import {type RuleFixture, subject} from './rule.fixture.ts'
import {unpublishedReference} from './unpublished-reference.ts'

const documents = {
  'topic-rain': {_id: 'drafts.topic-rain', _type: 'topic', name: 'Heavy rain'},
}

export const unpublishedReferenceFixture: RuleFixture = {
  rule: unpublishedReference,
  faulty: subject({story: {}, documents, standings: {'topic-rain': 'unpublished'}}),
  findings: [
    {
      grade: 'warning',
      path: ['topics', {_key: 't1'}],
      text: {key: 'problem.unpublished-reference', values: {title: 'Heavy rain'}},
    },
  ],
  sound: subject({story: {}}),
}
