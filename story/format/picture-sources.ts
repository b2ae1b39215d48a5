import {createImageUrlBuilder} from '@sanity/image-url'

import {finite} from '../reading/values.ts'
import {safeWebUrl} from './safe-url.ts'

/** A picture file as the query gives it. Every value may be missing or wrong. */
export interface PictureFile {
  readonly url?: unknown
  readonly width?: unknown
  readonly height?: unknown
  readonly mimeType?: unknown
}

/** What the editor set on this use of the file, in fractions of its size. */
export interface PictureFraming {
  readonly crop?: {readonly [side in 'top' | 'bottom' | 'left' | 'right']?: unknown} | null | undefined
  readonly hotspot?: {readonly [part in 'x' | 'y' | 'width' | 'height']?: unknown} | null | undefined
}

/** How a place on the page wants its pictures. */
export interface PictureShape {
  /** Widths offered in `srcset`, in pixels, ascending. */
  readonly widths: readonly number[]
  /** Width divided by height. Pictures outside are cut to the nearer end, around the hotspot. */
  readonly minimumRatio: number
  readonly maximumRatio: number
}

/** Attributes of an `<img>`. */
export interface PictureSources {
  readonly src: string
  readonly srcSet?: string
  readonly width?: number
  readonly height?: number
}

interface AssetAddress {
  readonly baseUrl: string
  readonly projectId: string
  readonly dataset: string
  readonly id: string
  readonly width: number
  readonly height: number
}

/** Formats the image pipeline scales. Others are used as they are. */
const SCALABLE = /-(?:jpg|jpeg|png|webp|avif|tiff?|heic)$/

/** The attributes that show `file` in `shape`; `undefined` when it has no web address. */
export function pictureSources(
  file: PictureFile | null | undefined,
  framing: PictureFraming,
  shape: PictureShape,
): PictureSources | undefined {
  const url = safeWebUrl(file?.url)
  if (url === undefined) return undefined
  const asset = parseAssetUrl(url)
  if (asset === undefined || !SCALABLE.test(asset.id)) return {src: url, ...statedSize(file)}

  const crop = readCrop(framing.crop)
  const croppedWidth = asset.width * (1 - crop.left - crop.right)
  const croppedHeight = asset.height * (1 - crop.top - crop.bottom)
  const ownRatio = croppedWidth / croppedHeight
  const ratio = Math.min(Math.max(ownRatio, shape.minimumRatio), shape.maximumRatio)
  const available = Math.max(1, Math.floor(Math.min(croppedWidth, croppedHeight * ratio)))

  const {baseUrl, projectId, dataset} = asset
  const image = createImageUrlBuilder({baseUrl, projectId, dataset})
    .image({asset: {_ref: asset.id}, crop, hotspot: readHotspot(framing.hotspot)})
    .auto('format')
  const sizeAt = (width: number) => ({width, height: Math.max(1, Math.round(width / ratio))})
  const urlAt = (width: number) =>
    ratio === ownRatio
      ? image.width(width).fit('max').url()
      : image.size(width, sizeAt(width).height).fit('crop').url()

  const widths = offeredWidths(shape.widths, available)
  const largest = widths.at(-1) ?? available
  return {
    src: urlAt(largest),
    srcSet: widths.map((width) => `${urlAt(width)} ${width}w`).join(', '),
    ...sizeAt(largest),
  }
}

/** Never larger than the file: the file's own width closes the list when it is the smaller. */
function offeredWidths(widths: readonly number[], available: number): readonly number[] {
  const smaller = widths.filter((width) => width < available)
  return smaller.length === widths.length ? smaller : [...smaller, available]
}

/** Reads `https://host/images/<project>/<dataset>/<hash>-<width>x<height>.<format>`. */
function parseAssetUrl(url: string): AssetAddress | undefined {
  const {origin, pathname} = new URL(url)
  const match = /^(.*)\/images\/([^/]+)\/([^/]+)\/([A-Za-z0-9_]+-(\d{1,6})x(\d{1,6}))\.([a-z0-9]+)$/.exec(
    pathname,
  )
  if (match === null) return undefined
  const [, prefix = '', projectId = '', dataset = '', name = '', width, height, format = ''] = match
  const size = {width: Number(width), height: Number(height)}
  if (size.width === 0 || size.height === 0) return undefined
  return {baseUrl: `${origin}${prefix}`, projectId, dataset, id: `image-${name}-${format}`, ...size}
}

function statedSize(file: PictureFile | null | undefined): {width?: number; height?: number} {
  const width = finite(file?.width)
  const height = finite(file?.height)
  const usable = width !== undefined && height !== undefined && width > 0 && height > 0
  return usable ? {width: Math.round(width), height: Math.round(height)} : {}
}

function readCrop(crop: PictureFraming['crop']) {
  const top = fraction(crop?.top) ?? 0
  const bottom = fraction(crop?.bottom) ?? 0
  const left = fraction(crop?.left) ?? 0
  const right = fraction(crop?.right) ?? 0
  const somethingLeft = top + bottom < 0.99 && left + right < 0.99
  return somethingLeft ? {top, bottom, left, right} : {top: 0, bottom: 0, left: 0, right: 0}
}

function readHotspot(hotspot: PictureFraming['hotspot']) {
  return {
    x: fraction(hotspot?.x) ?? 0.5,
    y: fraction(hotspot?.y) ?? 0.5,
    width: fraction(hotspot?.width) ?? 1,
    height: fraction(hotspot?.height) ?? 1,
  }
}

function fraction(value: unknown): number | undefined {
  const number = finite(value)
  return number !== undefined && number >= 0 && number <= 1 ? number : undefined
}
