import {longSearchTitle} from './long-search-title.ts'
import {type RuleFixture, subject} from './rule.fixture.ts'

const long = `${'Rain '.repeat(12)}floods`

export const longSearchTitleFixture: RuleFixture = {
  rule: longSearchTitle,
  faulty: subject({story: {headline: long}}),
  findings: [
    {
      grade: 'warning',
      path: ['headline'],
      text: {
        key: 'problem.long-search-title.headline',
        values: {width: 660, limit: 600, shown: 'Rain '.repeat(11).trim()},
      },
    },
  ],
  sound: subject({story: {headline: long, searchTitle: 'Rain '.repeat(12)}}),
}
