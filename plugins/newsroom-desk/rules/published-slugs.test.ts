import {describe, expect, test} from 'vitest'

import {publishedSlugs, slugRefusals} from './published-slugs.ts'
import {story} from './story.fixture.ts'

const at = (current: string | undefined, ...addresses: string[]) =>
  story({slug: {_type: 'slug', current}, publishedSlugs: addresses})

describe('the addresses of a story', () => {
  test.each([
    ['at its first publication', undefined, at('a'), ['a']],
    ['when nothing changes', at('a', 'a'), at('a', 'a'), ['a']],
    ['after a change', at('a', 'a'), at('b', 'a'), ['a', 'b']],
    ['after another', at('b', 'a', 'b'), at('c', 'a', 'b'), ['a', 'b', 'c']],
    ['after going back', at('b', 'a', 'b'), at('a', 'a', 'b'), ['a', 'b']],
    ['of one that was published before addresses were kept', at('a'), at('b'), ['a', 'b']],
    ['when the draft has lost them', at('b', 'a', 'b'), story({slug: {current: 'c'}}), ['a', 'b', 'c']],
    [
      'when it was unpublished, and changed before it is published again',
      undefined,
      at('b', 'a'),
      ['a', 'b'],
    ],
    ['without an address', undefined, at(undefined), []],
  ])('%s', (_when, before, after, addresses) => {
    expect(publishedSlugs(before, after)).toEqual(addresses)
  })
})

test('an address that another story has or had is refused, with the story named', () => {
  const claim = {_id: 'other', headline: 'Trade slows down', isCurrent: false}
  expect(slugRefusals(at('a'), [claim])).toEqual([{type: 'slugTaken', slug: 'a', claim}])
  expect(slugRefusals(at('a'), [])).toEqual([])
  expect(slugRefusals(at(undefined), [claim])).toEqual([])
})
