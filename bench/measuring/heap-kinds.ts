import type {CDPSession} from 'playwright-core'

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
const OTHERS: ReadonlySet<unknown> = new Set(['native', 'synthetic', 'hidden'])
const NODES = '"nodes":['

/**
 * Adds up the nodes of a snapshot while it arrives: of a large heap it is longer than a string can be. It is one object, as
 * V8 writes it: first `snapshot`, which says what the numbers are, then `nodes`, numbers in a row.
 */
class SnapshotSum {
  /** What has arrived and is not read. */
  #rest = ''
  #state: 'head' | 'nodes' | 'end' = 'head'
  #fields: readonly unknown[] = []
  #types: readonly unknown[] = []
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
    const head: unknown = JSON.parse(`${this.#rest.slice(0, start).trimEnd().replace(/,$/, '')}}`)
    const meta = field(field(head, 'snapshot'), 'meta')
    this.#fields = list(field(meta, 'node_fields'))
    this.#types = list(list(field(meta, 'node_types'))[0])
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
    if (this.#numbers.push(number) < this.#fields.length) return
    const type = this.#types[this.#numbers[this.#fields.indexOf('type')] ?? -1]
    const size = this.#numbers[this.#fields.indexOf('self_size')] ?? Number.NaN
    if (type === CODE) this.#kinds.code += size
    else if (!OTHERS.has(type)) this.#kinds.values += size
    this.#numbers = []
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
    throw new TypeError(`The heap snapshot has no “${name}”`)
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('A list of the heap snapshot is none')
  return value
}
