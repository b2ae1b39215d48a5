import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'

/** Digest of a file's bytes in hexadecimal digits, read in pieces. */
export async function digestFile(path: string, algorithm: 'md5' | 'sha1'): Promise<string> {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
