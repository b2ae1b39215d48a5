import {longDescription} from './long-description.ts'
import {type RuleFixture, subject} from './rule.fixture.ts'

const long = 'Words. '.repeat(23).trim()

export const longDescriptionFixture: RuleFixture = {
  rule: longDescription,
  faulty: subject({story: {searchDescription: long}}),
  findings: [
    {
      grade: 'warning',
      path: ['searchDescription'],
      text: {key: 'problem.long-description.searchDescription', values: {length: 160, limit: 156}},
    },
  ],
  sound: subject({story: {standfirst: long, searchDescription: 'Words.'}}),
}

export const longStandfirstFixture: RuleFixture = {
  rule: longDescription,
  faulty: subject({story: {standfirst: long}}),
  findings: [
    {
      grade: 'info',
      path: ['standfirst'],
      text: {key: 'problem.long-description.standfirst', values: {length: 160, limit: 156}},
    },
  ],
  sound: subject({story: {standfirst: long.slice(0, 156)}}),
}
