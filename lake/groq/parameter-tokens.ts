export interface ParameterToken {
  /** Without the dollar sign. */
  name: string
  /** Offsets in UTF-16 units, the dollar sign included; `end` is the first one after it. */
  start: number
  end: number
}

/** Strings and comments come first, so that a `$name` inside them is none. */
const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\$([A-Za-z_]\w*)/gs

/** Every parameter that a query names, in the order of the text. */
export function parameterTokens(query: string): ParameterToken[] {
  return [...query.matchAll(TOKEN)].flatMap(({0: text, 1: name, index}) =>
    name === undefined ? [] : [{name, start: index, end: index + text.length}],
  )
}
