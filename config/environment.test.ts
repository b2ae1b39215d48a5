import {describe, expect, test} from 'vitest'

import {ConfigurationError} from './configuration-error.ts'
import {readEnvironment} from './environment.ts'

const read = (variables: Record<string, string>) => readEnvironment(variables, '/project')

describe('an empty environment', () => {
  test('is the embedded lake on the default ports', () => {
    expect(read({})).toEqual({
      target: {kind: 'local', projectId: 'dateline', dataset: 'production', lakeUrl: 'http://localhost:3400'},
      studioPort: 3333,
      lakePort: 3400,
      lakeTls: undefined,
      sitePort: 3500,
      siteHost: 'localhost',
      siteUrl: 'http://localhost:3500',
      dataDirectory: '/project/.dateline',
      lakeToken: undefined,
      sanityAuthToken: undefined,
    })
  })

  test('is what variables set to nothing mean', () => {
    expect(read({STUDIO_PORT: '', LAKE_TOKEN: ' ', SANITY_STUDIO_DATASET: ''})).toEqual(read({}))
  })
})

test('a project id and a dataset choose a hosted project', () => {
  const variables = {
    SANITY_STUDIO_PROJECT_ID: 'abc123',
    SANITY_STUDIO_DATASET: 'staging',
    SANITY_AUTH_TOKEN: 'sk',
    STUDIO_PORT: '4000',
    LAKE_PORT: '4001',
    DATELINE_DATA: '/var/dateline',
    LAKE_TOKEN: 'x'.repeat(32),
  }
  expect(read(variables)).toEqual({
    target: {kind: 'hosted', projectId: 'abc123', dataset: 'staging'},
    studioPort: 4000,
    lakePort: 4001,
    lakeTls: undefined,
    sitePort: 4101,
    siteHost: 'localhost',
    siteUrl: undefined,
    dataDirectory: '/var/dateline',
    lakeToken: 'x'.repeat(32),
    sanityAuthToken: 'sk',
  })
})

test('a certificate moves the lake to https, its files named from the working directory', () => {
  const {target, lakeTls} = read({LAKE_TLS_CERT: 'localhost.pem', LAKE_TLS_KEY: '/keys/localhost.pem'})
  expect({target, lakeTls}).toEqual({
    target: {kind: 'local', projectId: 'dateline', dataset: 'production', lakeUrl: 'https://localhost:3400'},
    lakeTls: {certificateFile: '/project/localhost.pem', keyFile: '/keys/localhost.pem'},
  })
})

test.each([
  [
    {LAKE_TLS_CERT: 'localhost.pem'},
    'LAKE_TLS_CERT is set but LAKE_TLS_KEY is not. Name a certificate and its private key, or neither for plain HTTP.',
  ],
  [
    {LAKE_TLS_KEY: 'localhost-key.pem'},
    'LAKE_TLS_KEY is set but LAKE_TLS_CERT is not. Name a certificate and its private key, or neither for plain HTTP.',
  ],
  [{STUDIO_PORT: '80a'}, 'STUDIO_PORT is "80a", but a port is a whole number from 1 to 65535.'],
  [{LAKE_PORT: '70000'}, 'LAKE_PORT is "70000", but a port is a whole number from 1 to 65535.'],
  [{LAKE_PORT: '0'}, 'LAKE_PORT is "0", but a port is a whole number from 1 to 65535.'],
  [{LAKE_PORT: '3333'}, 'STUDIO_PORT and LAKE_PORT are both 3333. Give each a port of its own.'],
  [
    {LAKE_TOKEN: 'short'},
    'LAKE_TOKEN must be at least 32 printable characters without spaces. Leave it empty to have one generated.',
  ],
  [
    {SANITY_STUDIO_PROJECT_ID: 'abc'},
    'SANITY_STUDIO_PROJECT_ID is set but SANITY_STUDIO_DATASET is not. Set both for a hosted project, or neither for the embedded lake.',
  ],
  [
    {SANITY_STUDIO_DATASET: 'production'},
    'SANITY_STUDIO_DATASET is set but SANITY_STUDIO_PROJECT_ID is not. Set both for a hosted project, or neither for the embedded lake.',
  ],
  [
    {SANITY_STUDIO_PROJECT_ID: 'A B', SANITY_STUDIO_DATASET: 'production'},
    'SANITY_STUDIO_PROJECT_ID is "A B", but a project id has only lower-case letters, digits and dashes.',
  ],
  [
    {SANITY_STUDIO_PROJECT_ID: 'abc', SANITY_STUDIO_DATASET: 'Big One'},
    'SANITY_STUDIO_DATASET is "Big One", but a dataset name has only lower-case letters, digits, dashes and underscores, 64 at most.',
  ],
])('refuses %j', (variables, message) => {
  expect(() => read(variables)).toThrow(new ConfigurationError(message))
})
