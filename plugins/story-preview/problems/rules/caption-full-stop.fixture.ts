import {captionFullStop} from './caption-full-stop.ts'
import {PICTURE, type RuleFixture, subject} from './rule.fixture.ts'

const captions = (hero: string, inBody: string) => ({
  heroImage: {...PICTURE, caption: hero},
  body: [{...PICTURE, _key: 'b1', caption: inBody}],
})

export const captionFullStopFixture: RuleFixture = {
  rule: captionFullStop,
  faulty: subject({story: captions('The harbour, Dec 30, 2022', 'The harbour (file photo)')}),
  findings: [
    {grade: 'info', path: ['heroImage', 'caption'], text: {key: 'problem.caption-full-stop'}},
    {grade: 'info', path: ['body', {_key: 'b1'}, 'caption'], text: {key: 'problem.caption-full-stop'}},
  ],
  sound: subject({story: captions('The harbour said: ‘Come in.’ ', '港口。')}),
}
