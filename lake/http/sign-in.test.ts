import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, studioOrigin, type TestLake} from './start-test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.dispose())

test('the provider that the lake names leads back to the Studio, signed in, and stays so over a restart', async () => {
  const {providers} = await getJson('/auth/providers')
  const url = `${providers[0].url}?${new URLSearchParams({
    origin: `${studioOrigin}/structure?pane=1`,
    projectId: 'newsroom',
    withSid: 'true',
  })}`
  const redirect = await fetch(url, {redirect: 'manual'})
  const back = new URL(redirect.headers.get('location') ?? '')
  const ticket = new URLSearchParams(back.hash.slice(1)).get('sid')
  const {token} = await getJson(`/auth/fetch?sid=${ticket}`)

  expect({
    status: redirect.status,
    place: back.origin + back.pathname + back.search,
    ticketIsLongEnough: (ticket ?? '').length >= 20,
    user: await getJson('/users/me', token),
  }).toEqual({
    status: 302,
    place: `${studioOrigin}/structure?pane=1`,
    ticketIsLongEnough: true,
    user: {
      id: 'editor',
      name: 'Ada Editor',
      email: 'ada@example.test',
      profileImage: null,
      provider: 'lake',
      role: 'administrator',
      roles: [expect.objectContaining({name: 'administrator'})],
    },
  })

  const again = await lake.request(`/auth/fetch?sid=${ticket}`, {token: null})
  expect(again.status).toBe(401)

  await lake.restart()
  expect(await lake.client({token}).request({url: '/auth/id'})).toEqual({id: 'editor'})

  await lake.request('/auth/logout', {method: 'POST', token})
  const signedOut = await lake.request('/users/me', {token})
  expect([signedOut.status, await signedOut.json()]).toMatchObject([401, {errorCode: 'SIO-401-ANF'}])
})

test.each(['https://evil.example/', 'http://localhost:3333@evil.example/', 'http://localhost:3334/'])(
  'a sign-in is not sent to %s',
  async (origin) => {
    const answer = await lake.request(`/auth/login/lake?origin=${encodeURIComponent(origin)}`, {
      token: null,
      redirect: 'manual',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([403, null])
  },
)

test('preferences are kept', async () => {
  await lake.request('/users/me/keyvalue', {
    method: 'PUT',
    body: JSON.stringify([{key: 'studio.layout', value: {columns: 2}}]),
  })
  expect(await getJson('/users/me/keyvalue/studio.layout,studio.other')).toEqual([
    {key: 'studio.layout', value: {columns: 2}},
  ])
})

test('users are told apart from those who are not', async () => {
  const one = await getJson('/users/editor')
  const several = await getJson('/users/editor,lake-robot,nobody')
  const nobody = await getJson('/users/nobody')
  expect([one.displayName, several.map((user: {id: string}) => user.id), nobody]).toEqual([
    'Ada Editor',
    ['editor', 'lake-robot'],
    null,
  ])
})

async function getJson(path: string, token?: string) {
  const answer = await lake.request(path, token === undefined ? {} : {token})
  return answer.json()
}
