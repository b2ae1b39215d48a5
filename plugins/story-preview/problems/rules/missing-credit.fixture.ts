import {missingCredit} from './missing-credit.ts'
import {LARGE_PICTURE, PICTURE, type RuleFixture, subject} from './rule.fixture.ts'

const uncredited = {heroImage: {...PICTURE, creditLine: undefined}}

export const missingCreditFixture: RuleFixture = {
  rule: missingCredit,
  faulty: subject({story: uncredited}),
  findings: [{grade: 'error', path: ['heroImage', 'creditLine'], text: {key: 'problem.missing-credit'}}],
  sound: subject({
    story: uncredited,
    documents: {
      [LARGE_PICTURE]: {
        _id: LARGE_PICTURE,
        _type: 'sanity.imageAsset',
        creditLine: 'Reuters/John Doe',
        metadata: {dimensions: {width: 1600, height: 900}},
      },
    },
  }),
}
