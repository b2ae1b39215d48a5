import {InvalidRequestError} from '../../errors/lake-errors.ts'
import {type ImageParameterName, readText} from './read-parameter.ts'

/** Red, green and blue from 0 to 255, `alpha` from 0 to 1. */
export interface ImageColor {
  r: number
  g: number
  b: number
  alpha: number
}

export const white: ImageColor = {r: 255, g: 255, b: 255, alpha: 1}
export const transparent: ImageColor = {r: 255, g: 255, b: 255, alpha: 0}

/** A colour in hexadecimal digits without a sign before them: `RGB`, `ARGB`, `RRGGBB` or `AARRGGBB`. */
export function readColor(query: URLSearchParams, name: ImageParameterName): ImageColor | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  if (!/^[0-9a-f]+$/i.test(text) || ![3, 4, 6, 8].includes(text.length)) {
    throw new InvalidRequestError(
      `Parameter "${name}" must be a hexadecimal color: RGB, ARGB, RRGGBB or AARRGGBB, without "#"`,
    )
  }
  const digits = text.length > 4 ? text : [...text].map((digit) => digit + digit).join('')
  const [alpha = 255, r = 0, g = 0, b = 0] = (digits.padStart(8, 'f').match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return {r, g, b, alpha: alpha / 255}
}
