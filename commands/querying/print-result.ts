import {styleText} from 'node:util'

/** JSON for people: indented, with keys, strings, numbers and nulls told apart where the terminal has colours. */
export function prettyResult(result: unknown): string {
  return plainResult(result).replaceAll(TOKENS, (token, _text, colon: string | undefined) =>
    paint(token, colon !== undefined),
  )
}

/** JSON for programs. */
export function plainResult(result: unknown): string {
  return JSON.stringify(result, null, 2)
}

const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g

function paint(token: string, isKey: boolean): string {
  if (isKey) return styleText('cyan', token)
  if (token.startsWith('"')) return styleText('green', token)
  return token === 'null' ? styleText('dim', token) : styleText('yellow', token)
}
