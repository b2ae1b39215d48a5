import {X509Certificate} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {getCACertificates, setDefaultCACertificates} from 'node:tls'

import type {LakeTls} from '../../config/lake-tls.ts'
import type {TlsCertificate} from '../../lake/http/open-server.ts'
import {CommandError} from './command-error.ts'

/** Throws `CommandError` for a file that cannot be read. */
export function readLakeCertificate({certificateFile, keyFile}: LakeTls): TlsCertificate {
  return {cert: readPem(certificateFile, 'LAKE_TLS_CERT'), key: readPem(keyFile, 'LAKE_TLS_KEY')}
}

/**
 * Lets this process speak to the lake: it trusts whom this machine trusts, where a local authority such as mkcert's is
 * found, and the certificate itself, for one that is signed by nobody else.
 */
export function trustLakeCertificate({certificateFile}: LakeTls): void {
  const own = readPem(certificateFile, 'LAKE_TLS_CERT')
  try {
    // Node.js itself would say nothing, and trust nobody more.
    void new X509Certificate(own)
  } catch (cause) {
    throw new CommandError(
      `LAKE_TLS_CERT is ${certificateFile}, but that holds no certificate as PEM, which begins with -----BEGIN CERTIFICATE-----.`,
      {cause},
    )
  }
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system'), own])
}

/** The same for the processes of Node.js that this one starts, as environment variables. */
export function trustVariables(tls: LakeTls | undefined): Record<string, string> {
  return tls === undefined ? {} : {NODE_EXTRA_CA_CERTS: tls.certificateFile, NODE_USE_SYSTEM_CA: '1'}
}

function readPem(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new CommandError(
      `${variable} is ${file}, which cannot be read (${cause instanceof Error ? cause.message : String(cause)}). Name a file with PEM in it.`,
      {cause},
    )
  }
}
