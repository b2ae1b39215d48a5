import type {SanityClient} from '@sanity/client'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {manualTimers} from '../../lake/protocol/releases/manual-timers.ts'

export interface PublishingLake {
  lake: TestLake
  /** As an editor's Studio asks. */
  editor: SanityClient
  /** As the site asks: no token, published stories. */
  reader: SanityClient
  /** Moves the lake's clock on to a time, or by some milliseconds, and lets it do what falls due on the way. */
  advance: (to: string | number) => void
  /** Stops the lake and starts it when it is that time: what fell due between was not noticed. */
  restartAt: (to: string) => Promise<void>
  /** A document as it is stored, without what the lake sets itself. */
  stored: (id: string) => Promise<Record<string, unknown> | null>
}

/** A lake with a clock that stands still until it is told the time. */
export async function startPublishingLake(now: string): Promise<PublishingLake> {
  let timers = manualTimers(now)
  // Through the variable, so that a lake that starts again finds the clock as it is then.
  const lake = await startTestLake({
    clock: () => timers.clock(),
    setTimer: (callback, milliseconds) => timers.setTimer(callback, milliseconds),
  })
  const editor = lake.client()
  return {
    lake,
    editor,
    reader: lake.client({token: null, perspective: 'published'}),
    advance: (to) => timers.advance(to),
    restartAt: (to) => {
      timers = manualTimers(to)
      return lake.restart()
    },
    stored: (id) =>
      editor.fetch(
        '*[_id == $id][0]{..., "_rev": null, "_createdAt": null, "_updatedAt": null}',
        {id},
        {perspective: 'raw'},
      ),
  }
}

/** The draft of a story that can be published. */
export function draftOf(id: string, fields: {readonly [field: string]: unknown} = {}) {
  return {
    _id: `drafts.${id}`,
    _type: 'article',
    headline: `Headline of ${id}`,
    slug: {_type: 'slug', current: id},
    body: [textBlock('a', `The text of ${id}.`)],
    ...fields,
  }
}

export function textBlock(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}-0`, text, marks: []}],
  }
}

let transactions = 0

/** A transaction id that no test has used. */
export function newTransactionId(): string {
  transactions += 1
  return `transaction-${transactions}`
}
