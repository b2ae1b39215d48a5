import {dateTags, imageTags, listTags, photoTags} from './exif-tags.ts'

type ExifFields = Record<string, string | number | number[]>

/** What a camera wrote into a photograph, under the names that Sanity gives it. */
export interface Exif {
  /** The fields of `sanity.imageExifTags`. */
  image: ExifFields
  /** The fields of `sanity.imageExifMetadata`, without the place. */
  exif: ExifFields
  /** Degrees north and east, metres above the sea. */
  location: {lat: number; lng: number; alt?: number} | undefined
}

/**
 * Reads an Exif block (CIPA DC-008, TIFF 6.0 inside), as `sharp` hands it over. What is broken or unknown in it is
 * left out: a photograph is not refused for what its camera scribbled.
 */
export function readExif(block: Uint8Array): Exif {
  const start = hasExifHeader(block) ? EXIF_HEADER_LENGTH : 0
  const view = new DataView(block.buffer, block.byteOffset + start, block.byteLength - start)
  const empty: Exif = {image: {}, exif: {}, location: undefined}
  if (view.byteLength < 8) return empty
  const mark = view.getUint16(0)
  if (mark !== LITTLE_ENDIAN && mark !== BIG_ENDIAN) return empty

  const tiff: Tiff = {view, littleEndian: mark === LITTLE_ENDIAN}
  const image = readDirectory(tiff, view.getUint32(4, tiff.littleEndian))
  const photo = readDirectory(tiff, firstNumber(image, EXIF_POINTER))
  const place = readDirectory(tiff, firstNumber(image, GPS_POINTER))
  return {
    image: nameTags(image, imageTags),
    exif: nameTags(photo, photoTags),
    location: readLocation(place),
  }
}

const EXIF_HEADER_LENGTH = 6
const LITTLE_ENDIAN = 0x4949
const BIG_ENDIAN = 0x4d4d
const EXIF_POINTER = 0x8769
const GPS_POINTER = 0x8825
/** No camera writes more, and a broken count must not keep the lake busy. */
const MOST_ENTRIES = 512
const MOST_VALUES = 4096

interface Tiff {
  view: DataView
  littleEndian: boolean
}

type Value = string | number[]
type Directory = ReadonlyMap<number, Value>

function hasExifHeader(block: Uint8Array): boolean {
  return block.length >= EXIF_HEADER_LENGTH && String.fromCharCode(...block.subarray(0, 4)) === 'Exif'
}

function readDirectory(tiff: Tiff, offset: number | undefined): Directory {
  const {view, littleEndian} = tiff
  const directory = new Map<number, Value>()
  if (offset === undefined || offset + 2 > view.byteLength) return directory
  const count = Math.min(view.getUint16(offset, littleEndian), MOST_ENTRIES)
  for (let index = 0; index < count; index++) {
    const entry = offset + 2 + index * 12
    if (entry + 12 > view.byteLength) break
    const value = readValue(tiff, entry)
    if (value !== undefined) directory.set(view.getUint16(entry, littleEndian), value)
  }
  return directory
}

/** TIFF types: 1, 3 and 4 unsigned numbers, 2 text, 5 and 10 fractions. */
const sizes = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [10, 8],
])

function readValue({view, littleEndian}: Tiff, entry: number): Value | undefined {
  const type = view.getUint16(entry + 2, littleEndian)
  const count = view.getUint32(entry + 4, littleEndian)
  const size = sizes.get(type)
  if (size === undefined || count === 0 || count > MOST_VALUES) return undefined
  // Up to four bytes stand in the entry itself, more where it points.
  const offset = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, littleEndian)
  if (offset + size * count > view.byteLength) return undefined

  if (type === 2) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, count)
    return new TextDecoder().decode(bytes).replaceAll('\0', '').trim()
  }
  return Array.from({length: count}, (_, index) => {
    const at = offset + index * size
    if (type === 1) return view.getUint8(at)
    if (type === 3) return view.getUint16(at, littleEndian)
    if (type === 4) return view.getUint32(at, littleEndian)
    return type === 5
      ? view.getUint32(at, littleEndian) / view.getUint32(at + 4, littleEndian)
      : view.getInt32(at, littleEndian) / view.getInt32(at + 4, littleEndian)
  })
}

function nameTags(directory: Directory, names: ReadonlyMap<number, string>): ExifFields {
  const named: ExifFields = {}
  for (const [tag, name] of names) {
    const value = directory.get(tag)
    if (typeof value === 'string' && value !== '') named[name] = readDate(name, value)
    if (!Array.isArray(value) || !value.every(Number.isFinite)) continue
    if (listTags.has(name)) named[name] = value
    else if (value[0] !== undefined) named[name] = value[0]
  }
  return named
}

/** `2026:01:31 12:00:00` is a date without a time zone; it is read as UTC, as Sanity does. */
function readDate(name: string, value: string): string {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(value)
  if (!dateTags.has(name) || match === null) return value
  const date = new Date(`${match[1]}-${match[2]}-${match[3]}T${match[4]}Z`)
  return Number.isNaN(date.getTime()) ? value : date.toISOString()
}

function readLocation(place: Directory): Exif['location'] {
  const lat = readDegrees(place.get(2), place.get(1), 'S')
  const lng = readDegrees(place.get(4), place.get(3), 'W')
  if (lat === undefined || lng === undefined) return undefined
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined
  const height = firstNumber(place, 6)
  // A reference of 1 means below the sea.
  const alt = height !== undefined && firstNumber(place, 5) === 1 ? -height : height
  return {lat, lng, ...(alt === undefined || !Number.isFinite(alt) ? {} : {alt})}
}

function readDegrees(
  value: Value | undefined,
  reference: Value | undefined,
  negative: string,
): number | undefined {
  if (!Array.isArray(value)) return undefined
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = value
  const total = degrees + minutes / 60 + seconds / 3600
  if (!Number.isFinite(total)) return undefined
  return reference === negative ? -total : total
}

function firstNumber(directory: Directory, tag: number): number | undefined {
  const value = directory.get(tag)
  return Array.isArray(value) ? value[0] : undefined
}
