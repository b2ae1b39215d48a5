import {parseArgs} from 'node:util'

/** How many samples are asked for: the number after `--`, as in `npm run bench:preview -- 30`. Throws on anything else. */
export function readCount(otherwise: number): number {
  const {positionals} = parseArgs({allowPositionals: true})
  const [given] = positionals
  if (given === undefined) return otherwise
  const count = Number(given)
  if (positionals.length > 1 || !(count > 0))
    throw new RangeError(`Give one number, not “${positionals.join(' ')}”`)
  return count
}
