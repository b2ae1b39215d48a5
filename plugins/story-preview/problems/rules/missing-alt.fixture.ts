import {missingAlt} from './missing-alt.ts'
import {PICTURE, type RuleFixture, subject} from './rule.fixture.ts'

export const missingAltFixture: RuleFixture = {
  rule: missingAlt,
  faulty: subject({
    story: {heroImage: {...PICTURE, alt: ''}, body: [{...PICTURE, _key: 'b1', alt: undefined}]},
  }),
  findings: [
    {grade: 'error', path: ['heroImage', 'alt'], text: {key: 'problem.missing-alt'}},
    {grade: 'error', path: ['body', {_key: 'b1'}, 'alt'], text: {key: 'problem.missing-alt'}},
  ],
  sound: subject({
    story: {
      heroImage: {...PICTURE, alt: '', decorative: true},
      body: [{_type: 'imageWithCredit', _key: 'b1'}],
    },
  }),
}
