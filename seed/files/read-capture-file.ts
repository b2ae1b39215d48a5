import {open} from 'node:fs/promises'

import {CaptureError} from '../capture/capture-error.ts'
import {CAPTURE_MAX_CHARACTERS} from '../capture/read-lines.ts'

/** UTF-8 needs at most three bytes for one UTF-16 unit. */
const MAX_BYTES = CAPTURE_MAX_CHARACTERS * 3

/** Reads a capture as UTF-8 text. Throws `CaptureError` for a file that cannot be read, is too large or is not UTF-8. */
export async function readCaptureFile(file: string): Promise<string> {
  const bytes = await readBytes(file)
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    throw new CaptureError(
      {
        code: 'not-text',
        what: 'The file is not text in UTF-8.',
        advice: 'Save the capture as plain text in UTF-8.',
      },
      {cause: error, file},
    )
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file)
    const stats = await handle.stat()
    // A device or pipe may never end.
    if (!stats.isFile()) throw new Error('it is not a regular file')
    const {size} = stats
    if (size > MAX_BYTES) {
      throw new CaptureError(
        {
          code: 'too-large',
          what: `The file has ${size} bytes; a capture of one page has at most ${MAX_BYTES}.`,
          advice: 'Give the text of one story page.',
        },
        {file},
      )
    }
    return await handle.readFile()
  } catch (error) {
    if (error instanceof CaptureError) throw error
    throw new CaptureError(
      {
        code: 'unreadable-file',
        what: `The file cannot be read (${error instanceof Error ? error.message : String(error)}).`,
        advice: 'Check its name and its permissions.',
      },
      {cause: error, file},
    )
  }
}
