import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {CommandError} from './command-error.ts'
import {readLakeCertificate, trustLakeCertificate, trustVariables} from './lake-certificate.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'))
})

afterAll(() => rmSync(folder, {recursive: true}))

const files = () => ({certificateFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem')})

test('a file that is not there is named, with its variable', () => {
  writeFileSync(files().certificateFile, 'a certificate')
  expect(() => readLakeCertificate(files())).toThrow(CommandError)
  expect(() => readLakeCertificate(files())).toThrow(
    `LAKE_TLS_KEY is ${files().keyFile}, which cannot be read`,
  )
})

test('what is no certificate is named before anything is started', () => {
  writeFileSync(files().certificateFile, 'no certificate')
  expect(() => trustLakeCertificate(files())).toThrow(
    `LAKE_TLS_CERT is ${files().certificateFile}, but that holds no certificate as PEM`,
  )
})

test('processes that are started trust it too', () => {
  expect([trustVariables(files()), trustVariables(undefined)]).toEqual([
    {NODE_EXTRA_CA_CERTS: files().certificateFile, NODE_USE_SYSTEM_CA: '1'},
    {},
  ])
})
