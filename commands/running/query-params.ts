import {CommandError} from './command-error.ts'

/**
 * Parameters from `name=value` pairs, with or without the `$`. A value that is JSON is taken as such (`3`, `true`,
 * `["a"]`), anything else as text.
 */
export function readParams(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(pairs.map(readPair))
}

function readPair(pair: string): [string, unknown] {
  const match = /^\$?(?<name>[a-zA-Z_]\w*)=(?<value>.*)$/s.exec(pair)
  const {name, value} = match?.groups ?? {}
  if (name === undefined || value === undefined) {
    throw new CommandError(`"${pair}" is not a parameter. Write it as --param name=value.`)
  }
  return [name, readValue(value)]
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
