import {futureDate} from './future-date.ts'
import {PICTURE, type RuleFixture, subject} from './rule.fixture.ts'

export const futureDateFixture: RuleFixture = {
  rule: futureDate,
  faulty: subject({
    story: {
      publishedAt: '2023-01-01T00:00:00Z',
      updatedAt: '2023-01-01T01:00:00Z',
      heroImage: {...PICTURE, dateCreated: '2032-12-30'},
    },
  }),
  findings: [
    {grade: 'warning', path: ['publishedAt'], text: {key: 'problem.future-date.publishedAt'}},
    {grade: 'warning', path: ['updatedAt'], text: {key: 'problem.future-date.updatedAt'}},
    {grade: 'warning', path: ['heroImage', 'dateCreated'], text: {key: 'problem.future-date.dateCreated'}},
  ],
  sound: subject({story: {publishedAt: '2022-12-31T12:00:00Z', updatedAt: 'tomorrow'}}),
}
