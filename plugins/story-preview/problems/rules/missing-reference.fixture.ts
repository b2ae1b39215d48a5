import {missingReference} from './missing-reference.ts'
import {paragraph, type RuleFixture, subject} from './rule.fixture.ts'

const linked = paragraph('p1', 'As the dam held.', {
  markDefs: [{_type: 'storyLink', _key: 'm1', story: {_type: 'reference', _ref: 'story-2', _weak: true}}],
})

export const missingReferenceFixture: RuleFixture = {
  rule: missingReference,
  faulty: subject({
    story: {body: [linked]},
    documents: {'topic-rain': null, 'story-2': null},
    missing: ['topic-rain', 'desk-foreign'],
  }),
  findings: [
    {
      grade: 'error',
      path: ['topics', {_key: 't1'}],
      text: {key: 'problem.missing-reference', values: {id: 'topic-rain'}},
    },
    {
      grade: 'error',
      path: ['body', {_key: 'p1'}, 'markDefs', {_key: 'm1'}, 'story'],
      text: {key: 'problem.missing-reference', values: {id: 'story-2'}},
    },
    {
      grade: 'error',
      path: [],
      text: {key: 'problem.missing-reference.elsewhere', values: {id: 'desk-foreign'}},
    },
  ],
  sound: subject({
    story: {body: [linked], topics: [{_type: 'reference', _key: 't1', _ref: 'not-known-yet'}]},
  }),
}
