import {generate} from 'selfsigned'

import type {TlsCertificate} from './open-server.ts'

/** A new certificate for `localhost` and the names below it, that is signed by itself. */
export async function testCertificate(): Promise<TlsCertificate> {
  const {cert, private: key} = await generate([{name: 'commonName', value: 'localhost'}], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      {name: 'basicConstraints', cA: true, critical: true},
      {name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true},
      {name: 'subjectAltName', altNames: ['localhost', '*.localhost'].map((value) => ({type: 2, value}))},
    ],
  })
  return {cert, key}
}
