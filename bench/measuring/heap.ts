import type {CDPSession, Page} from 'playwright-core'

/** What a page holds after all garbage has been collected, as Chromium's own tools count it. */
export interface Heap {
  /** Of JavaScript, in bytes. */
  used: number
  /** DOM nodes that are held, detached ones included. */
  nodes: number
  /** Roots of trees that are in no document and held by JavaScript. */
  detached: number
  listeners: number
}

export interface HeapProbe {
  read: () => Promise<Heap>
  close: () => Promise<void>
}

/** Counts what a page and its frames hold. */
export async function openHeapProbe(page: Page): Promise<HeapProbe> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return {read: () => readHeap(session), close: () => session.detach()}
}

async function readHeap(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.enable')
  // What the first collection finalises the second one frees.
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage')
  const {metrics} = await session.send('Performance.getMetrics')
  await session.send('HeapProfiler.disable')
  const metric = (name: string) => metrics.find((entry) => entry.name === name)?.value ?? Number.NaN
  await session.send('DOM.enable')
  const {detachedNodes} = await session.send('DOM.getDetachedDomNodes')
  // Otherwise the answer itself holds the nodes.
  await session.send('DOM.disable')
  return {
    used: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    detached: detachedNodes.length,
    listeners: metric('JSEventListeners'),
  }
}
