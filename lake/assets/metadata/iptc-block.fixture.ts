/** An entry of IPTC-IIM: record, number and what it says. */
export type IptcEntry = readonly [record: number, number: number, value: string | Uint8Array]

export const declaresUtf8: IptcEntry = [1, 90, '\u001b%G']

/** IPTC-IIM as a program writes it. */
export function iptcRecords(entries: readonly IptcEntry[]): Buffer {
  return Buffer.concat(
    entries.map(([record, number, value]) => {
      const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value)
      const head = Buffer.from([0x1c, record, number, 0, 0])
      head.writeUInt16BE(bytes.length, 3)
      return Buffer.concat([head, bytes])
    }),
  )
}

/** Image resources of Photoshop, with the records among others. */
export function photoshopBlock(records: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    resource(0x03ed, Buffer.from([0x1c, 2, 80, 0, 1, 65, 0])),
    resource(0x0404, records),
    resource(0x0425, Buffer.alloc(16)),
  ])
}

/** A JPEG with the block in it. */
export function withIptc(jpeg: Buffer, entries: readonly IptcEntry[]): Buffer {
  const block = photoshopBlock(iptcRecords(entries))
  const head = Buffer.from([0xff, 0xed, 0, 0])
  head.writeUInt16BE(block.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)])
}

function resource(number: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.write('8BIM', 'latin1')
  head.writeUInt16BE(number, 4)
  head.writeUInt32BE(data.length, 8)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
