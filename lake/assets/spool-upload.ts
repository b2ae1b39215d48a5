import {createHash, randomUUID} from 'node:crypto'
import {open, rm} from 'node:fs/promises'
import {join} from 'node:path'

import {InvalidRequestError, PayloadTooLargeError} from '../errors/lake-errors.ts'

/** An upload on disk under a temporary name, synced. */
export interface SpooledUpload {
  path: string
  sha1: string
  /** Bytes. */
  size: number
}

/**
 * Writes an upload to `folder` as it arrives, never holding more than a chunk of it, and hashes it on the way. Throws
 * `PayloadTooLargeError` beyond `limit` bytes, `InvalidRequestError` when it is empty; leaves nothing behind then.
 */
export async function spoolUpload(
  body: ReadableStream<Uint8Array> | null,
  folder: string,
  limit: number,
): Promise<SpooledUpload> {
  const path = join(folder, randomUUID())
  const hash = createHash('sha1')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength
      if (size > limit) throw new PayloadTooLargeError(`The asset is larger than ${limit} bytes`)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (size === 0)
      throw new InvalidRequestError('The upload is empty; send the bytes of the file as the body')
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(path, {force: true})
    throw error
  }
  await file.close()
  return {path, sha1: hash.digest('hex'), size}
}
