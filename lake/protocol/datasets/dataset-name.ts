import {InvalidRequestError} from '../../errors/lake-errors.ts'

/** The rule of Sanity's hosted lake, so that every client can name the dataset. Throws `InvalidRequestError`. */
export function requireDatasetName(name: string): void {
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return
  throw new InvalidRequestError(
    `"${name}" cannot name a dataset: use up to 64 lowercase letters, digits, "-" and "_", a letter or digit first`,
  )
}
