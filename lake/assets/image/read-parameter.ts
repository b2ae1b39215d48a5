import {InvalidRequestError} from '../../errors/lake-errors.ts'

/** Every parameter of an image URL that changes the image, as Sanity's image service names them. */
export const imageParameterNames = [
  'auto',
  'bg',
  'blur',
  'crop',
  'cs',
  'dpr',
  'fit',
  'flip',
  'fm',
  'fp-x',
  'fp-y',
  'frame',
  'h',
  'invert',
  'max-h',
  'max-w',
  'min-h',
  'min-w',
  'or',
  'pad',
  'q',
  'rect',
  'sat',
  'sharp',
  'w',
] as const

export type ImageParameterName = (typeof imageParameterNames)[number]

export interface Bounds {
  least: number
  most: number
}

/** The text of a parameter; clients send unset ones as empty strings. */
export function readText(query: URLSearchParams, name: ImageParameterName): string | undefined {
  const text = query.get(name)
  return text === null || text === '' ? undefined : text
}

/** Throws `InvalidRequestError` in the words of Sanity's image service. */
export function readInteger(
  query: URLSearchParams,
  name: ImageParameterName,
  bounds: Bounds,
): number | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  if (!isInteger(text)) throw new InvalidRequestError(`Parameter "${name}" must be a valid integer`)
  return withinBounds(name, Number(text), bounds)
}

export function readNumber(
  query: URLSearchParams,
  name: ImageParameterName,
  bounds: Bounds,
): number | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  if (!/^-?(?:\d{1,9}(?:\.\d*)?|\.\d+)$/.test(text)) {
    throw new InvalidRequestError(`Parameter "${name}" must be a valid number`)
  }
  return withinBounds(name, Number(text), bounds)
}

/** Pixels. More than `most` are taken for `most`: the service answers with the largest image it makes. */
export function readPixels(
  query: URLSearchParams,
  name: ImageParameterName,
  most: number,
): number | undefined {
  const pixels = readInteger(query, name, {least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY})
  if (pixels === undefined) return undefined
  if (pixels < 1) throw new InvalidRequestError(`Parameter "${name}" must be a positive integer`)
  return Math.min(pixels, most)
}

export function readChoice<Choice extends string>(
  query: URLSearchParams,
  name: ImageParameterName,
  choices: readonly Choice[],
): Choice | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  const choice = choices.find((candidate) => candidate === text)
  if (choice === undefined) throw notAmong(name, choices)
  return choice
}

export function notAmong(name: ImageParameterName, choices: readonly string[]): InvalidRequestError {
  return new InvalidRequestError(`Parameter "${name}" must be one of ${choices.join(', ')}`)
}

/** `200.0` is taken for `200`. */
export function isInteger(text: string): boolean {
  return /^-?\d{1,9}(?:\.0*)?$/.test(text)
}

function withinBounds(name: ImageParameterName, value: number, {least, most}: Bounds): number {
  if (value < least || value > most) {
    throw new InvalidRequestError(`Parameter "${name}" must be between ${least} and ${most}`)
  }
  return value
}
