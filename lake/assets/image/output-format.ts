import {parseAccept} from 'hono/utils/accept'

import type {ImageParameters} from './image-parameters.ts'

/** What images are answered as. `pjpg` is a JPEG that shows itself step by step. */
export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif'

/**
 * The format of an answer: the one asked for, or with `auto=format` the best that the client names in `Accept`, or that of the
 * original. WebP goes before AVIF, which takes several times as long to make and is hardly smaller when made in a hurry.
 * `undefined` for a drawing that nobody wants as a bitmap.
 */
export function chooseOutputFormat(
  {format, autoFormat}: Pick<ImageParameters, 'format' | 'autoFormat'>,
  extension: string,
  accept: string,
): OutputFormat | undefined {
  if (format !== undefined) return format
  if (extension === 'svg') return undefined
  const accepted = autoFormat ? namedTypes(accept) : new Set<string>()
  if (extension === 'avif' && accepted.has('image/avif')) return 'avif'
  if (accepted.has('image/webp')) return 'webp'
  if (accepted.has('image/avif')) return 'avif'
  return keptFormat(extension)
}

/** What an original is answered as when no other format is asked for: itself, where browsers know it. */
export function keptFormat(extension: string): OutputFormat {
  return keptFormats.get(extension) ?? 'png'
}

const keptFormats = new Map<string, OutputFormat>([
  ['jpg', 'jpg'],
  ['webp', 'webp'],
  ['avif', 'avif'],
  ['gif', 'gif'],
])

export function mediaTypeOfFormat(format: OutputFormat): string {
  return format === 'jpg' || format === 'pjpg' ? 'image/jpeg' : `image/${format}`
}

/** `*` and `image/*` do not count: every browser sends them, whatever it can show. */
function namedTypes(accept: string): Set<string> {
  return new Set(
    parseAccept(accept)
      .filter(({q}) => q > 0)
      .map(({type}) => type.toLowerCase()),
  )
}
