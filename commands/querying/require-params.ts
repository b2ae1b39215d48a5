import {CommandError} from '../running/command-error.ts'
import {closestTo} from './closest-to.ts'
import {pointAt} from './point-at.ts'

/**
 * Throws `CommandError` for the first parameter that the query asks for and nobody gave: the lake would take it for null,
 * and a hosted project would refuse it.
 */
export function requireParams(groq: string, params: {readonly [name: string]: unknown}): void {
  const missing = parametersOf(groq).find(({name}) => !Object.hasOwn(params, name))
  if (missing === undefined) return
  const nearest = closestTo(missing.name, Object.keys(params))
  const hint =
    nearest === undefined
      ? `Give it: --param ${missing.name}=…`
      : `You gave --param ${nearest}; did you mean ${missing.name}?`
  throw new CommandError(
    `The query asks for a parameter that was not given.\n${pointAt(groq, missing, `$${missing.name} is missing. ${hint}`)}`,
  )
}

interface Parameter {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Strings and comments, in which a `$` means nothing, and parameters. */
const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\$(?<name>[a-zA-Z_]\w*)/g

function parametersOf(groq: string): readonly Parameter[] {
  return [...groq.matchAll(TOKENS)].flatMap((match) => {
    const name = match.groups?.['name']
    return name === undefined ? [] : [{name, start: match.index, end: match.index + match[0].length}]
  })
}
