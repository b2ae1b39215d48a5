import {readFile} from 'node:fs/promises'
import {basename, dirname, extname, join} from 'node:path'

import {CaptureError} from '../capture/capture-error.ts'
import {parseCaptureOptions, type CaptureOptions} from '../capture/capture-options.ts'
import {parseCapture, type ParsedCapture} from '../capture/parse-capture.ts'
import {readCaptureFile} from './read-capture-file.ts'

export interface Story extends ParsedCapture {
  /** The file it was read from. */
  file: string
}

/** Options of an import; what is left out or undefined is left to the options file and the defaults. */
export type GivenOptions = {[Name in keyof CaptureOptions]?: CaptureOptions[Name] | undefined}

/**
 * Reads a capture file into documents. Options come from `<name>.json` beside it, where there is one; those given here count
 * more. Throws `CaptureError` that names the file.
 */
export async function readStory(file: string, options: GivenOptions = {}): Promise<Story> {
  const text = await readCaptureFile(file)
  const sidecar = await readOptionsFile(file)
  try {
    return {file, ...parseCapture(text, parseCaptureOptions({...sidecar, ...withoutUndefined(options)}))}
  } catch (error) {
    throw error instanceof CaptureError ? new CaptureError(error.problem, {cause: error, file}) : error
  }
}

function withoutUndefined(options: GivenOptions): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

async function readOptionsFile(file: string): Promise<object> {
  const optionsFile = join(dirname(file), `${basename(file, extname(file))}.json`)
  const text = await readIfPresent(optionsFile)
  if (text === undefined) return {}
  const options = parseJson(text, optionsFile)
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return options
  throw invalidOptions(optionsFile, 'The options file is not a JSON object.')
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw invalidOptions(file, 'The options file cannot be read.', error)
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalidOptions(file, 'The options file is not JSON.', error)
  }
}

function invalidOptions(file: string, what: string, cause?: unknown): CaptureError {
  return new CaptureError(
    {code: 'invalid-options', what, advice: 'Write it like {"zone": "Asia/Singapore"}.'},
    {cause, file},
  )
}
