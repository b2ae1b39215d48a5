import {type RuleFixture, subject} from './rule.fixture.ts'
import {updatedBeforePublished} from './updated-before-published.ts'

export const updatedBeforePublishedFixture: RuleFixture = {
  rule: updatedBeforePublished,
  faulty: subject({story: {publishedAt: '2022-12-30T11:19:00Z', updatedAt: '2022-12-30T11:18:00Z'}}),
  findings: [{grade: 'error', path: ['updatedAt'], text: {key: 'problem.updated-before-published'}}],
  sound: subject({story: {publishedAt: '2022-12-30T11:19:00Z', updatedAt: '2022-12-30T19:19:00+08:00'}}),
}
