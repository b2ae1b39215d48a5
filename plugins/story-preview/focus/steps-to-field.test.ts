import {expect, test} from 'vitest'

import {stepsToField} from './steps-to-field.ts'

const topics = ['topics']
const topic = ['topics', {_key: 't1'}]
const links = ['body', {_key: 'b1'}, 'links']
const link = [...links, {_key: 'l1'}]

test.each([
  ['a field', ['headline'], [], [['headline']]],
  ['an array item', topic, [], [topics, topic]],
  ['an array item beside the one with the cursor', topic, ['topics', {_key: 't2'}], [topic]],
  ['an array item in an array item', link, topic, [['body'], links, link]],
  ['an array item that the form believes to be in', topic, topic, [topics, topic]],
  [
    'a field of a picture in the text',
    ['body', {_key: 'b1'}, 'caption'],
    [],
    [['body'], ['body', {_key: 'b1'}, 'caption']],
  ],
])('the way to %s', (_, path, current, steps) => {
  expect(stepsToField(path, current)).toEqual(steps)
})
