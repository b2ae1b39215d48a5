import {doubleSpace} from './double-space.ts'
import {paragraph, type RuleFixture, subject} from './rule.fixture.ts'

export const doubleSpaceFixture: RuleFixture = {
  rule: doubleSpace,
  faulty: subject({
    story: {
      headline: 'Rain\u00a0 floods',
      body: [paragraph('p1', 'The river rose two metres.  Traders saved what they could.')],
    },
  }),
  findings: [
    {
      grade: 'info',
      path: ['headline'],
      text: {key: 'problem.double-space', values: {excerpt: 'Rain␣␣floods'}},
    },
    {
      grade: 'info',
      path: ['body', {_key: 'p1'}],
      text: {key: 'problem.double-space', values: {excerpt: '…se two metres.␣␣Traders save…'}},
    },
  ],
  sound: subject({story: {body: [paragraph('p1', '  The river rose two metres. Traders saved.  ')]}}),
}
