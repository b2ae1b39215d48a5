import {resolve} from 'node:path'

import {ConfigurationError} from './configuration-error.ts'

/** Absolute paths of PEM files. */
export interface LakeTls {
  certificateFile: string
  keyFile: string
}

/** The lake's certificate, where both of its files are named. Throws `ConfigurationError` for one without the other. */
export function resolveLakeTls(
  {certificateFile, keyFile}: {[Name in keyof LakeTls]: string | undefined},
  workingDirectory: string,
): LakeTls | undefined {
  if (certificateFile === undefined && keyFile === undefined) return undefined
  if (certificateFile === undefined || keyFile === undefined) {
    const [given, missing] =
      keyFile === undefined ? ['LAKE_TLS_CERT', 'LAKE_TLS_KEY'] : ['LAKE_TLS_KEY', 'LAKE_TLS_CERT']
    throw new ConfigurationError(
      `${given} is set but ${missing} is not. Name a certificate and its private key, or neither for plain HTTP.`,
    )
  }
  return {
    certificateFile: resolve(workingDirectory, certificateFile),
    keyFile: resolve(workingDirectory, keyFile),
  }
}
