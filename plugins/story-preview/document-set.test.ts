import type {SanityDocument} from 'sanity'
import {expect, test} from 'vitest'

import {DocumentSet} from './document-set.ts'
import type {ObserveDocument} from './studio-adapter.ts'

/** A dataset that can be written to and watched, without a Studio. */
function observableDataset() {
  const receivers = new Map<string, (document: SanityDocument | undefined) => void>()
  const observe: ObserveDocument = (id, receive) => {
    receivers.set(id, receive)
    return () => receivers.delete(id)
  }
  const write = (id: string, name: string | undefined) =>
    receivers.get(id)?.(name === undefined ? undefined : document(id, name))
  return {observe, write, observed: () => [...receivers.keys()]}
}

function document(id: string, name: string): SanityDocument {
  return {_id: id, _type: 'section', _rev: '1', _createdAt: '', _updatedAt: '', name}
}

const failOnError = (error: unknown) => {
  throw error
}

test('a draft wins over the published document, and its end gives the published one back', () => {
  const dataset = observableDataset()
  const documents = new DocumentSet(dataset.observe, ['drafts'], failOnError)
  documents.want(['world'])
  expect(documents.snapshot()('world')).toBeUndefined()

  dataset.write('world', 'World')
  expect(documents.snapshot()('world')).toBeUndefined()
  dataset.write('drafts.world', 'The world')
  expect(documents.snapshot()('world')).toEqual(document('drafts.world', 'The world'))
  dataset.write('drafts.world', undefined)
  expect(documents.snapshot()('world')).toEqual(document('world', 'World'))
  dataset.write('world', undefined)
  expect(documents.snapshot()('world')).toBeNull()
})

test('tells its listeners of each change, and of none after they left', () => {
  const dataset = observableDataset()
  const documents = new DocumentSet(dataset.observe, ['published'], failOnError)
  const names: unknown[] = []
  const leave = documents.subscribe(() => names.push(documents.snapshot()('world')?.['name']))
  documents.want(['world'])
  dataset.write('world', 'World')
  dataset.write('world', 'Planet')
  leave()
  dataset.write('world', 'Globe')
  expect(names).toEqual(['World', 'Planet'])
})

test('observes what is wanted, each once, and lets go of the rest', () => {
  const dataset = observableDataset()
  const documents = new DocumentSet(dataset.observe, ['drafts'], failOnError)
  documents.want(['world', 'asia', 'world'])
  documents.want(['asia', 'business'])
  expect(dataset.observed().toSorted()).toEqual(['asia', 'business', 'drafts.asia', 'drafts.business'])
  documents.close()
  expect(dataset.observed()).toEqual([])
})

test('the snapshot is another one only after a change', () => {
  const dataset = observableDataset()
  const documents = new DocumentSet(dataset.observe, ['published'], failOnError)
  documents.want(['world'])
  const before = documents.snapshot()
  expect(documents.snapshot()).toBe(before)
  dataset.write('world', 'World')
  expect(documents.snapshot()).not.toBe(before)
})
