import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'

const MANY = 30

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.dispose())

test('an editor saves and uploads while the images of a page are made', async () => {
  const client = lake.client()
  const {url} = await client.assets.upload('image', await noise(1600, 1000))
  await client.create({_id: 'story', _type: 'story', title: ''})

  let made = 0
  const page = Array.from({length: MANY}, async (_, index) => {
    const answer = await fetch(`${url}?w=${700 + index}&fm=webp`)
    await answer.arrayBuffer()
    made += 1
    return answer.status
  })
  for (const word of ['Storm', 'Storm at', 'Storm at sea']) {
    await client.patch('story').set({title: word}).commit()
  }
  await client.assets.upload('image', await noise(40, 30))
  expect(await client.fetch('*[_id == "story"][0].title')).toBe('Storm at sea')
  // The editor was not last in the queue.
  expect(made).toBeLessThan(MANY)
  expect(await Promise.all(page)).toEqual(Array.from({length: MANY}, () => 200))
})

test('the same upload from many at a time is one asset', async () => {
  const picture = await noise(80, 60)
  const uploads = await Promise.all(
    Array.from({length: 8}, (_, index) =>
      lake.client().assets.upload('image', picture, {filename: `${index}.jpg`}),
    ),
  )
  const [first, ...others] = uploads
  expect(others).toEqual(others.map(() => first))
  expect(await lake.client().fetch('count(*[sha1hash == $hash])', {hash: first?.sha1hash ?? ''})).toBe(1)
})

function noise(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: {width, height, channels: 3, background: '#000', noise: {type: 'gaussian', mean: 128, sigma: 40}},
  })
    .jpeg()
    .toBuffer()
}
