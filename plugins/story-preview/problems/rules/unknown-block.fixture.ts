import {paragraph, PICTURE, relatedLinks, type RuleFixture, subject} from './rule.fixture.ts'
import {unknownBlock} from './unknown-block.ts'

export const unknownBlockFixture: RuleFixture = {
  rule: unknownBlock,
  faulty: subject({
    story: {
      body: [
        {_type: 'poll', _key: 'b1'},
        {_key: 'b2'},
        paragraph('p1', '', {
          children: [
            {_type: 'span', _key: 's1', text: 'Before '},
            {_type: 'ticker', _key: 's2'},
          ],
        }),
      ],
    },
  }),
  findings: [
    {
      grade: 'warning',
      path: ['body', {_key: 'b1'}],
      text: {key: 'problem.unknown-block', values: {type: 'poll'}},
    },
    {
      grade: 'warning',
      path: ['body', {_key: 'b2'}],
      text: {key: 'problem.block-without-type'},
    },
    {
      grade: 'warning',
      path: ['body', {_key: 'p1'}, 'children', {_key: 's2'}],
      text: {key: 'problem.unknown-block', values: {type: 'ticker'}},
    },
  ],
  sound: subject({
    story: {body: [paragraph('p1', 'Words.'), {...PICTURE, _key: 'b1'}, relatedLinks('b2', [])]},
  }),
}
