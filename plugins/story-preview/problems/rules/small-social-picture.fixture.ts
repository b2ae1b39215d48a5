import {PICTURE, type RuleFixture, SMALL_PICTURE, subject} from './rule.fixture.ts'
import {smallSocialPicture} from './small-social-picture.ts'

const small = {...PICTURE, asset: {_type: 'reference', _ref: SMALL_PICTURE}}

export const smallSocialPictureFixture: RuleFixture = {
  rule: smallSocialPicture,
  faulty: subject({story: {heroImage: small}}),
  findings: [
    {
      grade: 'warning',
      path: ['heroImage'],
      text: {key: 'problem.small-social-picture', values: {width: 800, limit: 1200}},
    },
  ],
  sound: subject({story: {heroImage: {...small, standIn: true}, body: [{...small, _key: 'b1'}]}}),
}

export const croppedSocialPictureFixture: RuleFixture = {
  rule: smallSocialPicture,
  faulty: subject({
    story: {heroImage: {...PICTURE, crop: {left: 0.25, right: 0.25, top: 0, bottom: 0}}},
  }),
  findings: [
    {
      grade: 'warning',
      path: ['heroImage'],
      text: {key: 'problem.small-social-picture', values: {width: 800, limit: 1200}},
    },
  ],
  sound: subject({
    story: {heroImage: {...PICTURE, crop: {left: 0.25, right: 0, top: 0.4, bottom: 0.4}}},
  }),
}
