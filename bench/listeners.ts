import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {Agent, get, type IncomingMessage} from 'node:http'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

const STEPS = [1, 500, 1000, 2000, 4000]
const CHANGES = 5
const TOKEN = 'token-of-the-listeners-bench'
/** So many connections are opened at once. */
const AT_ONCE = 100

/**
 * How many listeners (server-sent events) one lake holds: the memory of its process, and the time from a change until the last
 * listener has heard of it. Baselines, in the same run: the idle lake's memory, and one listener's time.
 */
const lake = fork(join(import.meta.dirname, 'measuring/lake-process.ts'), {
  execArgv: ['--expose-gc'],
  env: {...process.env, LAKE_TOKEN: TOKEN},
})
const agent = new Agent({keepAlive: true, maxSockets: Infinity})
try {
  const url = String(await nextMessage(lake))
  const client = createClient({
    projectId: 'bench',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })
  await client.createOrReplace({_id: 'story', _type: 'story', title: ''})
  const idle = await memoryOf(lake)
  const listeners: Listener[] = []
  const rows: object[] = [{listeners: '0, baseline of memory', 'memory (MB)': megabytes(idle)}]
  let single: number | undefined
  for (const count of STEPS) {
    while (listeners.length < count) {
      const missing = Math.min(AT_ONCE, count - listeners.length)
      listeners.push(...(await Promise.all(Array.from({length: missing}, () => openListener(url)))))
    }
    const memory = await memoryOf(lake)
    const milliseconds = await timeUntilAllHeard(client, listeners)
    single ??= milliseconds
    rows.push({
      listeners: count === 1 ? '1, baseline of time' : String(count),
      'memory (MB)': megabytes(memory),
      'ratio of memory': round(memory / idle),
      // The memory of a single one is lost among what a process takes and gives back by itself.
      ...(count > 1 && {'per listener (KB)': round((memory - idle) / count / 1000)}),
      'until the last heard (ms)': round(milliseconds),
      'ratio of time': round(milliseconds / single),
    })
  }
  console.table(rows)
} finally {
  agent.destroy()
  lake.disconnect()
  await once(lake, 'exit')
}

interface Listener {
  /** Resolves with the moment at which it has heard of the transaction. */
  heard: (transactionId: string) => Promise<number>
}

/** Resolves when the lake has welcomed it. */
async function openListener(lakeUrl: string): Promise<Listener> {
  const address = new URL('/v2025-02-19/data/listen/production', lakeUrl)
  address.searchParams.set('query', '*[_id in $ids]')
  address.searchParams.set('$ids', JSON.stringify(['story', 'drafts.story']))
  address.searchParams.set('includeAllVersions', 'true')
  address.searchParams.set('effectFormat', 'mendoza')
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, {agent, headers: {authorization: `Bearer ${TOKEN}`}}, resolve).once('error', reject)
  })
  if (response.statusCode !== 200) throw new Error(`The lake refused a listener: ${response.statusCode}`)
  let waitedFor = 'event: welcome'
  let tell: ((moment: number) => void) | undefined
  response.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(waitedFor)) tell?.(performance.now())
  })
  const next = (text: string) =>
    new Promise<number>((resolve) => {
      waitedFor = text
      tell = resolve
    })
  await next(waitedFor)
  return {heard: (transactionId) => next(`"transactionId":"${transactionId}"`)}
}

/** Milliseconds from sending a change to the last listener's hearing of it; the best of some, as others use the machine too. */
async function timeUntilAllHeard(client: SanityClient, listeners: readonly Listener[]): Promise<number> {
  const samples: number[] = []
  for (let change = 0; change < CHANGES; change += 1) {
    const transactionId = `to-${listeners.length}-${change}`
    const heard = Promise.all(listeners.map((listener) => listener.heard(transactionId)))
    const sent = performance.now()
    await client
      .transaction()
      .patch('story', {set: {title: transactionId}})
      .commit({transactionId})
    samples.push(Math.max(...(await heard)) - sent)
  }
  return Math.min(...samples)
}

async function memoryOf(child: ChildProcess): Promise<number> {
  child.send('memory')
  return Number(await nextMessage(child))
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message')
  return message
}

function megabytes(bytes: number): number {
  return round(bytes / 1_000_000)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
