import {mixedQuotes} from './mixed-quotes.ts'
import {paragraph, type RuleFixture, subject} from './rule.fixture.ts'

export const mixedQuotesFixture: RuleFixture = {
  rule: mixedQuotes,
  faulty: subject({
    story: {
      body: [paragraph('p1', 'She said: “It rains.”'), paragraph('p2', "It was the river's highest mark.")],
    },
  }),
  findings: [
    {
      grade: 'info',
      path: ['body', {_key: 'p2'}],
      text: {
        key: 'problem.mixed-quotes',
        values: {straight: 1, curly: 2, excerpt: "… was the river's highest mar…"},
      },
    },
  ],
  sound: subject({
    story: {
      body: [paragraph('p1', 'She said: “It rains.”'), paragraph('p2', 'It was the river’s highest mark.')],
    },
  }),
}
