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
  expect(documents.snapshot().lookUp('world')).toBeUndefined()

  dataset.write('world', 'World')
  expect(documents.snapshot().lookUp('world')).toBeUndefined()
  dataset.write('drafts.world', 'The world')
  expect(documents.snapshot().lookUp('world')).toEqual(document('drafts.world', 'The world'))
  dataset.write('drafts.world', undefined)
  expect(documents.snapshot().lookUp('world')).toEqual(document('world', 'World'))
  dataset.write('world', undefined)
  expect(documents.snapshot().lookUp('world')).toBeNull()
})

test('a version that its release unpublishes with leaves nothing', () => {
  const receivers = new Map<string, (document: SanityDocument | undefined) => void>()
  const observe: ObserveDocument = (id, receive) => {
    receivers.set(id, receive)
    return () => receivers.delete(id)
  }
  const documents = new DocumentSet(observe, ['rSpring'], failOnError)
  documents.want(['world'])
  receivers.get('world')?.(document('world', 'World'))
  receivers.get('versions.rSpring.world')?.({
    ...document('versions.rSpring.world', 'World'),
    _system: {delete: true},
  })
  expect(documents.snapshot().lookUp('world')).toBeNull()
})

test('tells its listeners of each change, and of none after they left', () => {
  const dataset = observableDataset()
  const documents = new DocumentSet(dataset.observe, ['published'], failOnError)
  const names: unknown[] = []
  const leave = documents.subscribe(() => names.push(documents.snapshot().lookUp('world')?.['name']))
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

test('how a document stands for its id is known once every document is that decides it', () => {
  const dataset = observableDataset()
  const documents = new DocumentSet(dataset.observe, ['r1', 'drafts'], failOnError)
  const standing = () => documents.snapshot().standing('world')
  documents.want(['world'])
  dataset.write('versions.r1.world', undefined)
  dataset.write('drafts.world', 'The world')
  expect(standing()).toBeUndefined()
  dataset.write('world', undefined)
  expect(standing()).toBe('unpublished')
  dataset.write('world', 'World')
  expect(standing()).toBe('draft')
  dataset.write('versions.r1.world', 'All the world')
  expect(standing()).toBe('version')
  dataset.write('versions.r1.world', undefined)
  dataset.write('drafts.world', undefined)
  expect(standing()).toBe('published')
  dataset.write('world', undefined)
  expect(standing()).toBe('missing')
})
