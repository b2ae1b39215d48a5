import {readdirSync, readFileSync} from 'node:fs'

import {finalize, NEVER, type Observable, startWith, Subject} from 'rxjs'
import {expect, test} from 'vitest'

type Validate = (
  context: {observeDocumentPairAvailability: typeof observeAvailability},
  document: Observable<object>,
  requirePublishedReferences: boolean,
) => Observable<unknown>

/** What is watched now, one entry for each subscription. */
let subscriptions: {id: string; version: string | undefined}[] = []

/** The same in a fixed order. */
function watched() {
  return subscriptions.toSorted((a, b) => a.id.localeCompare(b.id))
}

function observeAvailability(id: string, {version}: {version: string | undefined}) {
  const entry = {id, version}
  subscriptions.push(entry)
  return NEVER.pipe(
    startWith({published: {available: true}, version: null}),
    finalize(() => {
      subscriptions = subscriptions.filter((other) => other !== entry)
    }),
  )
}

const validateDocumentWithReferences = await findValidation()

test('a reference is watched once, however often its document changes', () => {
  const documents = new Subject<object>()
  const validation = validateDocumentWithReferences(
    {observeDocumentPairAvailability: observeAvailability},
    documents,
    true,
  ).subscribe()

  for (let key = 0; key < 50; key += 1)
    documents.next(story('drafts.story', `Ships wait ${key}`, ['reuters', 'hormuz']))
  expect(watched()).toEqual([
    {id: 'hormuz', version: undefined},
    {id: 'reuters', version: undefined},
  ])

  validation.unsubscribe()
  expect(watched()).toEqual([])
})

test('a reference that is added is watched, and each in the version of its document', () => {
  const documents = new Subject<object>()
  const validation = validateDocumentWithReferences(
    {observeDocumentPairAvailability: observeAvailability},
    documents,
    false,
  ).subscribe()

  documents.next(story('versions.monday.story', 'Ships wait', ['reuters']))
  documents.next(story('versions.monday.story', 'Ships wait', ['reuters', 'hormuz']))
  expect(watched()).toEqual([
    {id: 'hormuz', version: 'monday'},
    {id: 'reuters', version: 'monday'},
  ])

  documents.next(story('versions.tuesday.story', 'Ships wait', ['reuters', 'hormuz']))
  expect(watched()).toEqual([
    {id: 'hormuz', version: 'tuesday'},
    {id: 'reuters', version: 'tuesday'},
  ])
  validation.unsubscribe()
})

/** Without a `_type` nothing but its references is looked at: no schema is asked for. */
function story(_id: string, headline: string, references: readonly string[]) {
  return {_id, headline, references: references.map((_ref) => ({_type: 'reference', _ref}))}
}

/** The Studio exports it to its own files only, each of which has another name with every version. */
async function findValidation(): Promise<Validate> {
  const folder = new URL('./', import.meta.resolve('sanity'))
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue
    const file = new URL(name, folder)
    if (!readFileSync(file, 'utf8').includes('function validateDocumentWithReferences(')) continue
    const exported: Record<string, unknown> = await import(file.href)
    const found = Object.values(exported).find(isValidation)
    if (found !== undefined) return found
  }
  throw new Error('The Studio has no function validateDocumentWithReferences any more')
}

function isValidation(value: unknown): value is Validate {
  return typeof value === 'function' && value.name === 'validateDocumentWithReferences'
}
