import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'

import {CommandError} from './command-error.ts'
import {say} from './output.ts'

const HELP = {help: {type: 'boolean', short: 'h', default: false}} as const

export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  /** How the command is called, shown where it was called otherwise and for `--help`. */
  usage: string
  options: Options
  /** Whether arguments without a name are taken. */
  positionals?: boolean
}

/** Reads what the command was called with. `--help` prints the usage and ends; what it does not know is a `CommandError`. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  {usage, options, positionals = false}: CommandLine<Options>,
  args: string[] = process.argv.slice(2),
) {
  const parsed = parse(args, {...options, ...HELP}, usage)
  if ('help' in parsed.values && parsed.values.help === true) {
    say(`Usage: ${usage}`)
    process.exit(0)
  }
  const [surplus] = parsed.positionals
  if (!positionals && surplus !== undefined) throw misused(`“${surplus}” means nothing here`, usage)
  return parsed
}

function parse<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({args, options, allowPositionals: true})
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Node goes on about arguments that begin with a dash; its first sentence says what is wrong.
    const [whatIsWrong = ''] = error.message.split(/\.\s/)
    throw misused(whatIsWrong.replaceAll("'", ''), usage, error)
  }
}

function misused(whatIsWrong: string, usage: string, cause?: unknown): CommandError {
  return new CommandError(`${whatIsWrong}. Usage: ${usage}`, {cause})
}
