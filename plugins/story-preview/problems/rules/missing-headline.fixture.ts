import {missingHeadline} from './missing-headline.ts'
import {type RuleFixture, subject} from './rule.fixture.ts'

export const missingHeadlineFixture: RuleFixture = {
  rule: missingHeadline,
  faulty: subject({story: {headline: ' '}}),
  findings: [{grade: 'error', path: ['headline'], text: {key: 'problem.missing-headline'}}],
  sound: subject({story: {headline: 'Rain'}}),
}
