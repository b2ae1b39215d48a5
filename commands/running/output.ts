import {styleText} from 'node:util'

/** What commands print for people. Colour only where the terminal has it (`styleText` looks). */

export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

export function step(text: string): void {
  process.stdout.write(`${styleText('cyan', '›')} ${text}\n`)
}

export function done(text: string): void {
  process.stdout.write(`${styleText('green', '✔')} ${text}\n`)
}

export function warn(text: string): void {
  process.stderr.write(`${styleText('yellow', '!')} ${text}\n`)
}

export function fail(text: string): void {
  process.stderr.write(`${styleText('red', '✖')} ${text}\n`)
}

/** Rows of a name and its value, aligned. */
export function table(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) say(`  ${styleText('bold', name.padEnd(width))}  ${value}`)
}
