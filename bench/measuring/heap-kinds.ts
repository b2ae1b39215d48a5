import type {CDPSession} from 'playwright-core'

/** Bytes of a JavaScript heap. */
export interface HeapKinds {
  /** Objects, arrays, strings and functions. */
  values: number
  /** What the browser has compiled. */
  code: number
}

const CODE = 'code'
/** What is not JavaScript's: the DOM and the browser's own records, and entries that stand for no memory. */
const OTHERS: ReadonlySet<unknown> = new Set(['native', 'synthetic', 'hidden'])

/** Takes a snapshot of the heap and adds up what is in it. */
export async function readHeapKinds(session: CDPSession): Promise<HeapKinds> {
  const chunks: string[] = []
  const receive = ({chunk}: {chunk: string}) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', receive)
  await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false})
  session.off('HeapProfiler.addHeapSnapshotChunk', receive)
  return addUp(readSnapshot(JSON.parse(chunks.join(''))))
}

/** Its nodes are numbers in a row, as many for each as there are `fields`. */
interface Snapshot {
  fields: readonly unknown[]
  /** Names of the numbers in the field `type`. */
  types: readonly unknown[]
  nodes: readonly unknown[]
}

function addUp({fields, types, nodes}: Snapshot): HeapKinds {
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const kinds: HeapKinds = {values: 0, code: 0}
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[Number(nodes[node + typeAt])]
    const size = Number(nodes[node + sizeAt])
    if (type === CODE) kinds.code += size
    else if (!OTHERS.has(type)) kinds.values += size
  }
  return kinds
}

/** Throws on what is no snapshot as V8 writes it. */
function readSnapshot(parsed: unknown): Snapshot {
  const meta = field(field(parsed, 'snapshot'), 'meta')
  const [types] = list(field(meta, 'node_types'))
  return {
    fields: list(field(meta, 'node_fields')),
    types: list(types),
    nodes: list(field(parsed, 'nodes')),
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
