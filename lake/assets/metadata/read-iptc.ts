import {iptcDatasets} from './iptc-datasets.ts'

/** The fields of `sanity.imageIptcIim`. */
export type IptcFields = Record<string, string | string[]>

/**
 * Reads what an agency or photo editor wrote into a picture: IPTC-IIM 4.2 records, alone or within the image resources of
 * Photoshop, as `sharp` hands them over. What is broken or unknown is left out.
 */
export function readIptc(block: Uint8Array): IptcFields {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const records = bytes.subarray(0, PHOTOSHOP.length).equals(PHOTOSHOP)
    ? findResource(bytes.subarray(PHOTOSHOP.length), IPTC_RESOURCE)
    : bytes
  const entries = records === undefined ? [] : readEntries(records)
  const decode = decoderOf(entries)
  const fields: IptcFields = {}
  for (const {record, number, value} of entries) {
    const dataset = record === APPLICATION_RECORD ? iptcDatasets.get(number) : undefined
    const text = dataset && clean(decode(value))
    if (dataset === undefined || text === undefined || text === '') continue
    const known = fields[dataset.name]
    if (!dataset.repeatable) fields[dataset.name] ??= text
    else if (!Array.isArray(known)) fields[dataset.name] = [text]
    else if (known.length < MOST_REPETITIONS) known.push(text)
  }
  return fields
}

const PHOTOSHOP = Buffer.from('Photoshop 3.0\0')
const RESOURCE_MARK = '8BIM'
const IPTC_RESOURCE = 0x0404
const ENTRY_MARK = 0x1c
const APPLICATION_RECORD = 2
const ENVELOPE_RECORD = 1
const CODED_CHARACTER_SET = 90
/** ISO 2022 for UTF-8. */
const UTF_8 = '\u001b%G'
const MOST_ENTRIES = 4096
const MOST_REPETITIONS = 500
const MOST_CHARACTERS = 8000

interface Entry {
  record: number
  number: number
  value: Buffer
}

/** Resources: mark, number, name and size, then data; name and data are padded to an even length. */
function findResource(bytes: Buffer, wanted: number): Buffer | undefined {
  let at = 0
  while (at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === RESOURCE_MARK) {
    const nameLength = 1 + bytes.readUInt8(at + 6)
    const sizeAt = at + 6 + nameLength + (nameLength % 2)
    if (sizeAt + 4 > bytes.length) return undefined
    const size = bytes.readUInt32BE(sizeAt)
    const data = bytes.subarray(sizeAt + 4, sizeAt + 4 + size)
    if (bytes.readUInt16BE(at + 4) === wanted) return data
    at = sizeAt + 4 + size + (size % 2)
  }
  return undefined
}

/** Entries: mark, record, number, and a size of two bytes; larger ones say how many bytes their size takes. */
function readEntries(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  let at = 0
  while (at + 5 <= bytes.length && bytes[at] === ENTRY_MARK && entries.length < MOST_ENTRIES) {
    const [record = 0, number = 0] = bytes.subarray(at + 1, at + 3)
    const size = bytes.readUInt16BE(at + 3)
    // Nothing that is text is that large.
    if (size > 0x7fff || at + 5 + size > bytes.length) break
    entries.push({record, number, value: bytes.subarray(at + 5, at + 5 + size)})
    at += 5 + size
  }
  return entries
}

/** Many programs write UTF-8 without saying so; what cannot be UTF-8 is what Windows used to write. */
function decoderOf(entries: readonly Entry[]): (value: Buffer) => string {
  const declared = entries.find(
    ({record, number}) => record === ENVELOPE_RECORD && number === CODED_CHARACTER_SET,
  )
  if (declared?.value.toString('latin1') === UTF_8) return (value) => value.toString('utf8')
  const strict = new TextDecoder('utf-8', {fatal: true})
  const western = new TextDecoder('windows-1252')
  return (value) => {
    try {
      return strict.decode(value)
    } catch {
      return western.decode(value)
    }
  }
}

function clean(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .trim()
    .slice(0, MOST_CHARACTERS)
}
