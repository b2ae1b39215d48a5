import {getExtension, getMimeType} from 'hono/utils/mime'

export type AssetKind = 'image' | 'file'

/** Every asset is named after the SHA-1 of its bytes; images add their size in pixels, as Sanity's clients expect. */
export interface AssetName {
  sha1: string
  extension: string
  /** Images only. */
  dimensions?: {width: number; height: number}
}

/** `<sha1>-<width>x<height>.<extension>` for an image, `<sha1>.<extension>` for a file. */
export function formatAssetFileName({sha1, extension, dimensions}: AssetName): string {
  return dimensions === undefined
    ? `${sha1}.${extension}`
    : `${sha1}-${dimensions.width}x${dimensions.height}.${extension}`
}

/** `image-<sha1>-<width>x<height>-<extension>` or `file-<sha1>-<extension>`. */
export function formatAssetId({sha1, extension, dimensions}: AssetName): string {
  return dimensions === undefined
    ? `file-${sha1}-${extension}`
    : `image-${sha1}-${dimensions.width}x${dimensions.height}-${extension}`
}

/** Whether a name from a URL is one that this lake gives: so it can hold no way out of its folder. */
export function isAssetFileName(kind: AssetKind, name: string): boolean {
  return (kind === 'image' ? imageFileName : plainFileName).test(name)
}

const imageFileName = /^[0-9a-f]{40}-[1-9]\d{0,5}x[1-9]\d{0,5}\.[a-z0-9]{1,10}$/
const plainFileName = /^[0-9a-f]{40}\.[a-z0-9]{1,10}$/

/** The name that a file's name comes from; `undefined` where it is none that this lake gives. */
export function parseAssetFileName(kind: AssetKind, fileName: string): AssetName | undefined {
  if (!isAssetFileName(kind, fileName)) return undefined
  const dimensions = dimensionsOf(fileName)
  return {
    sha1: sha1Of(fileName),
    extension: extensionOf(fileName),
    ...(dimensions === undefined ? {} : {dimensions}),
  }
}

/** The SHA-1 that a file's name claims for its bytes, in hexadecimal digits. */
export function sha1Of(fileName: string): string {
  return fileName.slice(0, 40)
}

export function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1)
}

/** Pixels of an image, by its file name. */
export function dimensionsOf(fileName: string): {width: number; height: number} | undefined {
  const {width, height} = /-(?<width>\d+)x(?<height>\d+)\./.exec(fileName)?.groups ?? {}
  return width === undefined || height === undefined
    ? undefined
    : {width: Number(width), height: Number(height)}
}

/** A file's extension: of its name, else of its media type, else `bin`. */
export function chooseExtension(filename: string | undefined, contentType: string): string {
  const named = filename === undefined ? undefined : /\.([A-Za-z0-9]{1,10})$/.exec(filename)?.[1]
  return named?.toLowerCase() ?? getExtension(contentType) ?? 'bin'
}

export function mediaTypeOf(fileName: string): string {
  return getMimeType(fileName) ?? 'application/octet-stream'
}
