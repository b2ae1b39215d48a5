import {describe, expect, test} from 'vitest'

import {createOriginPolicy} from './origin-policy.ts'

const policy = createOriginPolicy({
  projectId: 'newsroom',
  protocol: 'http',
  port: 3999,
  studioOrigins: ['http://localhost:3333', 'https://studio.example.test'],
})

describe('hosts', () => {
  test.each(['localhost:3999', '127.0.0.1:3999', '[::1]:3999', 'newsroom.localhost:3999', 'LOCALHOST:3999'])(
    'answers to %s',
    (host) => expect(policy.isOwnHost(host)).toBe(true),
  )

  test.each([
    undefined,
    '',
    'localhost',
    'localhost:3998',
    'evil.example',
    'evil.example:3999',
    'localhost.evil.example:3999',
    'other.localhost:3999',
  ])('does not answer to %s', (host) => expect(policy.isOwnHost(host)).toBe(false))
})

describe('origins', () => {
  test.each([
    'http://localhost:3333',
    'http://127.0.0.1:3333',
    'https://studio.example.test',
    'http://localhost:3999',
    'http://newsroom.localhost:3999',
  ])('allows %s', (origin) => expect(policy.isAllowedOrigin(origin)).toBe(true))

  test.each([
    'null',
    '',
    'http://localhost:3334',
    'https://localhost:3333',
    'https://localhost:3999',
    'http://studio.example.test',
    'http://localhost:3333.evil.example',
    'http://evil.example',
  ])('refuses %s', (origin) => expect(policy.isAllowedOrigin(origin)).toBe(false))
})

describe('where a sign-in may be sent back to', () => {
  test.each([
    'http://localhost:3333/',
    'http://127.0.0.1:3333/structure?x=1',
    'https://studio.example.test/desk',
  ])('is %s', (url) => expect(policy.isStudioUrl(url)).toBe(true))

  test.each([
    'http://localhost:3999/',
    'http://localhost:3333@evil.example/',
    'https://evil.example/?http://localhost:3333',
    'javascript:alert(1)',
    '/structure',
  ])('is not %s', (url) => expect(policy.isStudioUrl(url)).toBe(false))
})

test('a lake with a certificate has another protocol, and no port where it is that of the protocol', () => {
  const secure = createOriginPolicy({projectId: 'newsroom', protocol: 'https', port: 443, studioOrigins: []})
  const origins = ['https://localhost', 'https://localhost:443', 'http://localhost', 'http://localhost:443']
  expect([
    secure.isOwnHost('localhost'),
    ...origins.map((origin) => secure.isAllowedOrigin(origin)),
    policy.isOwnHost('localhost'),
  ]).toEqual([true, true, true, false, false, false])
})
