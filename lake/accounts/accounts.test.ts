import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {type Accounts, openAccounts} from './accounts.ts'

const administratorToken = 'administrator-token-of-the-test'
const user = {id: 'editor', name: 'Ada Editor', email: 'ada@example.test'}

let folder: string
let now: Date
let accounts: Accounts

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-accounts-'))
  now = new Date('2026-01-01T00:00:00Z')
  accounts = open()
})

afterEach(() => {
  accounts.close()
  rmSync(folder, {recursive: true})
})

test('knows nobody, the administrator token and a session from each other', () => {
  const token = accounts.completeSignIn(accounts.beginSignIn())
  expect([
    accounts.identify(undefined),
    accounts.identify(`Bearer ${administratorToken}`),
    accounts.identify(`bearer ${token}`),
  ]).toEqual([
    {id: 'anonymous', role: 'anonymous'},
    {id: 'lake-robot', role: 'administrator'},
    {id: 'editor', role: 'administrator'},
  ])
})

test('refuses a token that stands for nobody, with the code that signs a Studio out', () => {
  expect(() => accounts.identify('Bearer nobody')).toThrow(
    expect.objectContaining({name: 'InvalidSessionError', code: 'SIO-401-ANF'}),
  )
})

test('refuses a header that is no bearer token', () => {
  expect(() => accounts.identify('Basic YTpi')).toThrow(
    'The Authorization header should read "Bearer <token>"',
  )
})

test('takes a ticket once only', () => {
  const ticket = accounts.beginSignIn()
  accounts.completeSignIn(ticket)
  expect(() => accounts.completeSignIn(ticket)).toThrow('used already')
})

test('takes a ticket within a minute only', () => {
  const ticket = accounts.beginSignIn()
  now = new Date('2026-01-01T00:01:00Z')
  expect(() => accounts.completeSignIn(ticket)).toThrow('older than a minute')
})

test('keeps a session over a restart', () => {
  const token = accounts.completeSignIn(accounts.beginSignIn())
  accounts.close()
  accounts = open()
  expect(accounts.identify(`Bearer ${token}`)).toEqual({id: 'editor', role: 'administrator'})
})

test('ends a session on signing out', () => {
  const authorization = `Bearer ${accounts.completeSignIn(accounts.beginSignIn())}`
  accounts.signOut(authorization)
  expect(() => accounts.identify(authorization)).toThrow('Session not found')
})

test('keeps a session that is used, and ends one that lies idle for more than 90 days', () => {
  const authorization = `Bearer ${accounts.completeSignIn(accounts.beginSignIn())}`
  now = new Date('2026-03-31T00:00:00Z')
  accounts.identify(authorization)
  now = new Date('2026-06-29T00:00:00Z')
  accounts.identify(authorization)
  now = new Date('2026-09-28T00:00:00Z')
  expect(() => accounts.identify(authorization)).toThrow(expect.objectContaining({code: 'SIO-401-AEX'}))
})

test('stores no token, in a file that only its owner may read', () => {
  const token = accounts.completeSignIn(accounts.beginSignIn())
  accounts.close()
  const file = join(folder, 'accounts.sqlite')
  const content = readFileSync(file)
  accounts = open()
  expect({
    mode: statSync(file).mode & 0o777,
    holdsSession: content.includes(token),
    holdsAdministratorToken: content.includes(administratorToken),
  }).toEqual({mode: 0o600, holdsSession: false, holdsAdministratorToken: false})
})

test('keeps the preferences of each user apart', () => {
  accounts.preferences.set('editor', [
    {key: 'layout', value: {columns: 2}},
    {key: 'sort', value: null},
  ])
  accounts.preferences.set('editor', [{key: 'layout', value: {columns: 3}}])
  expect([
    accounts.preferences.get('editor', ['sort', 'layout', 'unknown']),
    accounts.preferences.get('lake-robot', ['layout']),
  ]).toEqual([
    [
      {key: 'sort', value: null},
      {key: 'layout', value: {columns: 3}},
    ],
    [],
  ])
})

function open(): Accounts {
  return openAccounts({dataDirectory: folder, administratorToken, user, clock: () => now})
}
