import type {CDPSession} from 'playwright-core'
import {z} from 'zod'

/** Bytes of a JavaScript heap. */
export interface HeapKinds {
  /** Objects, arrays, strings and functions. */
  values: number
  /** What the browser has compiled. */
  code: number
}

/** Takes a snapshot of the heap and adds up what is in it. */
export async function readHeapKinds(session: CDPSession): Promise<HeapKinds> {
  const sum = new SnapshotSum()
  const receive = ({chunk}: {chunk: string}) => sum.add(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', receive)
  await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false})
  session.off('HeapProfiler.addHeapSnapshotChunk', receive)
  return sum.kinds()
}

const CODE = 'code'
/** What is not JavaScript's: the DOM and the browser's own records, and entries that stand for no memory. */
const OTHERS: ReadonlySet<string> = new Set(['native', 'synthetic', 'hidden'])
const NODES = '"nodes":['

/** What a snapshot says of the numbers in it: what each of a node's stands for, and the names of the types. */
const headSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
})

/**
 * Adds up the nodes of a snapshot while it arrives: of a large heap it is longer than a string can be. It is one object, as
 * V8 writes it: first `snapshot`, which says what the numbers are, then `nodes`, numbers in a row.
 */
class SnapshotSum {
  /** What has arrived and is not read. */
  #rest = ''
  #state: 'head' | 'nodes' | 'end' = 'head'
  #types: readonly string[] = []
  /** How many numbers a node has, and where among them its type and its size are. */
  #layout = {length: 0, type: -1, size: -1}
  /** Of the node under way, those that have arrived. */
  #numbers: number[] = []
  readonly #kinds: HeapKinds = {values: 0, code: 0}

  add(chunk: string): void {
    if (this.#state === 'end') return
    this.#rest += chunk
    if (this.#state === 'head') this.#readHead()
    if (this.#state === 'nodes') this.#readNodes()
  }

  /** Throws on what was no whole snapshot. */
  kinds(): HeapKinds {
    if (this.#state !== 'end') throw new TypeError(`The heap snapshot ended in its ${this.#state}`)
    return this.#kinds
  }

  #readHead(): void {
    const start = this.#rest.indexOf(NODES)
    if (start === -1) return
    const head = `${this.#rest.slice(0, start).trimEnd().replace(/,$/, '')}}`
    const {node_fields: fields, node_types: types} = headSchema.parse(JSON.parse(head)).snapshot.meta
    this.#layout = {length: fields.length, type: fields.indexOf('type'), size: fields.indexOf('self_size')}
    this.#types = types[0]
    this.#rest = this.#rest.slice(start + NODES.length)
    this.#state = 'nodes'
  }

  #readNodes(): void {
    const end = this.#rest.indexOf(']')
    // The last number may go on in the next chunk.
    const whole = end === -1 ? this.#rest.lastIndexOf(',') : end
    if (whole === -1) return
    for (const digits of this.#rest.slice(0, whole).split(',')) this.#readNumber(Number(digits))
    this.#rest = end === -1 ? this.#rest.slice(whole + 1) : ''
    if (end !== -1) this.#state = 'end'
  }

  #readNumber(number: number): void {
    if (this.#numbers.push(number) < this.#layout.length) return
    const type = this.#types[this.#numbers[this.#layout.type] ?? -1] ?? ''
    const size = this.#numbers[this.#layout.size] ?? Number.NaN
    if (type === CODE) this.#kinds.code += size
    else if (!OTHERS.has(type)) this.#kinds.values += size
    this.#numbers = []
  }
}
