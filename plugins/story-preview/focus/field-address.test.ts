import {expect, test} from 'vitest'

import {fieldAddress} from './field-address.ts'

test.each([
  [['headline'], undefined, 'headline'],
  [['headline'], 'standfirst', 'headline'],
  [['headline'], 'headline', '[headline]'],
  [['headline'], '[headline]', 'headline'],
  [['body', {_key: 'p1'}, 'caption'], 'body[_key=="p1"].caption', '[body][_key=="p1"].caption'],
])('%j after %s is %s', (path, current, address) => {
  expect(fieldAddress(path, current)).toBe(address)
})
