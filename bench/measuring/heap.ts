import type {CDPSession, Page} from 'playwright-core'

import {readHeapKinds} from './heap-kinds.ts'

/** What a page holds after all garbage has been collected, as Chromium's own tools count it. */
export interface Heap {
  /** Of JavaScript, in bytes. */
  used: number
  /** Of it what programs hold: objects, arrays, strings and functions, in bytes. */
  values: number
  /** Of it what the browser has compiled their source into, in bytes. It grows while more of it is found to be run often. */
  code: number
  /** DOM nodes that are held, detached ones included. */
  nodes: number
  /** Roots of trees that are in no document and held by somebody. */
  detached: number
  /** Single texts that are in no document: the browser's own undo holds one for each field that was emptied and filled. */
  detachedTexts: number
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

const TEXT_NODE = 3

async function readHeap(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.enable')
  // What the first collection finalises the second one frees.
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage')
  const {metrics} = await session.send('Performance.getMetrics')
  const kinds = await readHeapKinds(session)
  await session.send('HeapProfiler.disable')
  const metric = (name: string) => metrics.find((entry) => entry.name === name)?.value ?? Number.NaN
  await session.send('DOM.enable')
  const {detachedNodes} = await session.send('DOM.getDetachedDomNodes')
  // Otherwise the answer itself holds the nodes.
  await session.send('DOM.disable')
  const texts = detachedNodes.filter(({treeNode}) => treeNode.nodeType === TEXT_NODE).length
  return {
    used: metric('JSHeapUsedSize'),
    ...kinds,
    nodes: metric('Nodes'),
    detached: detachedNodes.length - texts,
    detachedTexts: texts,
    listeners: metric('JSEventListeners'),
  }
}
