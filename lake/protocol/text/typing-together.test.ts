import {BufferedDocument, Mutation, type MutationParams} from '@sanity/mutator'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {isJsonObject} from '../json-object.ts'
import type {ListenEvent} from '../lake-core.ts'
import {openTestLake, type TestLake} from '../open-test-lake.ts'

const BEGINNING = 'Words of the shared paragraph.'

/** What happens next, and to which editor. */
const step = (moves: readonly string[]) =>
  fc.record({
    who: fc.constantFrom(0, 1),
    what: fc.oneof(
      {weight: 6, arbitrary: fc.constant('type')},
      {weight: 2, arbitrary: fc.constantFrom('commit', 'send', 'hear', 'hear all')},
      {weight: 1, arbitrary: fc.constantFrom(...moves)},
    ),
    where: fc.nat(400),
  })

const session = (moves: readonly string[]) => fc.array(step(moves), {minLength: 60, maxLength: 160})

type Step = ReturnType<typeof step> extends fc.Arbitrary<infer Value> ? Value : never

describe('two editors who type in the same text', {timeout: 60_000}, () => {
  test('lose no letter and end with the same text, wherever they type and however late they hear of each other', async () => {
    await fc.assert(
      fc.asyncProperty(session(['move']), async (steps) => {
        const {stored, seen, written} = await typeTogether(steps)
        expect(seen).toEqual([stored, stored])
        expect(lettersOf(stored)).toBe(lettersOf(BEGINNING + written))
      }),
      {numRuns: 100},
    )
  })

  test('lose no letter to one who rubs out', async () => {
    await fc.assert(
      fc.asyncProperty(session(['move', 'rub out']), async (steps) => {
        const {stored, seen, written} = await typeTogether(steps)
        expect(seen).toEqual([stored, stored])
        const found = [...lettersOf(BEGINNING + written)].reduce(
          (rest, letter) => rest.replace(letter, ''),
          stored,
        )
        expect(found.length).toBe(stored.length - (BEGINNING + written).length)
      }),
      {numRuns: 100},
    )
  })
})

/** Lets two editors of one text take these steps and then come to rest. */
async function typeTogether(steps: readonly Step[]) {
  const lake = openTestLake()
  await lake.mutate([{create: {_id: 'a', _type: 'story', text: BEGINNING}}])
  const editors = [openEditor(lake, 'abcdefghijklm'), openEditor(lake, 'NOPQRSTUVWXYZ')]
  for (const taken of steps) await take(editors[taken.who], taken)
  while (editors.some((editor) => !editor.isAtRest())) {
    for (const editor of editors) {
      editor.commit()
      await editor.send()
      editor.hear(Infinity)
    }
  }
  return {
    stored: String(lake.get('a')?.['text']),
    seen: editors.map((editor) => editor.text()),
    written: editors.flatMap((editor) => editor.written()).join(''),
  }
}

async function take(editor: Editor | undefined, {what, where}: Step): Promise<void> {
  if (what === 'type') editor?.type()
  if (what === 'rub out') editor?.rubOut()
  if (what === 'move') editor?.move(where)
  if (what === 'commit') editor?.commit()
  if (what === 'send') await editor?.send()
  if (what === 'hear') editor?.hear(1)
  if (what === 'hear all') editor?.hear(Infinity)
}

interface Editor {
  type: () => void
  /** Deletes the letter before the cursor, if it is one of the editor's own. */
  rubOut: () => void
  move: (to: number) => void
  /** Hands over what was typed since the last time, as the Studio does about once a second. */
  commit: () => void
  /** Sends what was handed over, if anything waits. */
  send: () => Promise<void>
  /** Takes so many of the lake's events. */
  hear: (count: number) => void
  text: () => string
  /** The letters that were typed and not rubbed out. */
  written: () => string[]
  isAtRest: () => boolean
}

/** An editor with a text field, on the very model of the document that a Studio has. */
function openEditor(lake: TestLake, alphabet: string): Editor {
  const document = new BufferedDocument(structuredClone(lake.get('a') ?? null))
  const {events} = lake.listen('*[_id == "a"]')
  const outbox: Parameters<NonNullable<BufferedDocument['commitHandler']>>[0][] = []
  document.commitHandler = (message) => outbox.push(message)
  // The welcome.
  let heard = 1
  let uncommitted = 0
  let typed = 0
  let cursor = 0
  let written: string[] = []

  const text = () => String(document.LOCAL?.['text'])
  const write = (changed: string) => {
    // An unset between two patches keeps the buffer from making one of them, as the Studio's does.
    document.add(new Mutation({mutations: [{patch: {id: 'a', set: {text: changed}}}]}))
    document.add(new Mutation({mutations: [{patch: {id: 'a', unset: ['_no_such_field']}}]}))
  }

  return {
    text,
    written: () => written,
    move: (to) => (cursor = to % (text().length + 1)),
    type: () => {
      const letter = alphabet.charAt(typed++ % alphabet.length)
      const at = Math.min(cursor, text().length)
      write(text().slice(0, at) + letter + text().slice(at))
      cursor = at + 1
      written.push(letter)
    },
    rubOut: () => {
      const at = Math.min(cursor, text().length)
      const letter = text().charAt(at - 1)
      if (!alphabet.includes(letter) || !written.includes(letter)) return
      write(text().slice(0, at - 1) + text().slice(at))
      cursor = at - 1
      written = written.toSpliced(written.indexOf(letter), 1)
    },
    commit: () => {
      if (!document.buffer.hasChanges()) return
      uncommitted += 1
      void document.commit().then(() => (uncommitted -= 1))
    },
    send: async () => {
      const message = outbox.shift()
      if (message === undefined) return
      const {mutations, transactionId = ''} = message.mutation
      await lake.mutate(structuredClone(mutations), {transactionId})
      message.success()
    },
    hear: (count) => {
      for (const event of events.slice(heard, heard + count)) document.arrive(new Mutation(mutationOf(event)))
      heard = Math.min(events.length, heard + count)
    },
    isAtRest: () =>
      heard === events.length &&
      outbox.length === 0 &&
      uncommitted === 0 &&
      !document.buffer.hasChanges() &&
      document.document.isConsistent(),
  }
}

function mutationOf({data}: ListenEvent): MutationParams {
  // A copy: the lake hands the same objects to every listener, where browsers get a text each.
  const copy: unknown = structuredClone(data)
  if (!isMutation(copy)) throw new TypeError(`Not the data of a mutation event: ${JSON.stringify(data)}`)
  return copy
}

function isMutation(data: unknown): data is MutationParams {
  return isJsonObject(data) && Array.isArray(data['mutations'])
}

function lettersOf(text: string): string {
  return [...text].toSorted().join('')
}
