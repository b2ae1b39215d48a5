import {expect, test} from 'vitest'

import {cardLayout} from './card-layout.ts'

const least = {width: 600, height: 315}
const picture = {url: 'https://cdn.example/rain.jpg', alt: ''}

test.each([
  [undefined, 'none'],
  [{...picture, width: 1200, height: 630}, 'large'],
  [{...picture, width: 600, height: 315}, 'large'],
  [{...picture, width: 599, height: 630}, 'small'],
  [{...picture, width: 1200, height: 314}, 'small'],
  [{...picture, width: undefined, height: undefined}, 'large'],
])('the picture %o is shown %s', (shown, layout) => {
  expect(cardLayout(shown, least)).toBe(layout)
})
