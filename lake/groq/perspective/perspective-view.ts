import type {DocumentSource, GroqDocument} from '../document-source.ts'
import {parseVersionId} from './version-id.ts'

/** `raw` for documents as they are; otherwise the layers to look through, the first that has a document wins. */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[]

/** Views made of the same documents, thrown away with them. */
const views = new WeakMap<readonly GroqDocument[], Map<string, DocumentSource>>()

const shownDocuments = new WeakMap<GroqDocument, GroqDocument>()

/** Ids of the documents that are shown under another one. */
const storedIds = new WeakMap<GroqDocument, string>()

/**
 * What a perspective shows of a dataset. Except in `raw`, each group of published document, draft and versions is
 * one document: its `_id` is the published id, its `_originalId` says where it came from. A version with
 * `_system.delete` hides its group, since its release is to unpublish it.
 */
export function perspectiveView(source: DocumentSource, perspective: Perspective): DocumentSource {
  if (perspective === 'raw') return source
  const layers = layersOf(perspective)
  if (layers === undefined) return source
  const key = JSON.stringify(layers)
  const ofSource = views.get(source.documents) ?? new Map<string, DocumentSource>()
  views.set(source.documents, ofSource)
  const view = ofSource.get(key) ?? overlay(source, layers)
  ofSource.set(key, view)
  return view
}

/** What anyone may read without signing in: published documents whose id has no dot. */
export function publicView(source: DocumentSource): DocumentSource {
  const ofSource = views.get(source.documents) ?? new Map<string, DocumentSource>()
  views.set(source.documents, ofSource)
  const view = ofSource.get('public') ?? viewOf(source.documents.filter(({_id}) => isPublicId(_id)))
  ofSource.set('public', view)
  return view
}

/** The id under which a document of any view is stored. */
export function storedIdOf(document: GroqDocument): string {
  return storedIds.get(document) ?? document._id
}

export function isPublicId(id: string): boolean {
  return !id.includes('.')
}

/** Names of layers from the top down, `published` at the bottom; `undefined` for raw. */
function layersOf(perspective: Exclude<Perspective, 'raw'>): string[] | undefined {
  const names = typeof perspective === 'string' ? [perspective] : perspective
  if (names.includes('raw')) return undefined
  return [...new Set([...names.filter((name) => name !== 'published'), 'published'])]
}

function overlay(source: DocumentSource, layers: readonly string[]): DocumentSource {
  const ranks = new Map(layers.map((layer, rank) => [layer, rank]))
  const shown = new Map<string, {rank: number; document: GroqDocument}>()
  for (const document of source.documents) {
    const {publishedId, ...place} = parseVersionId(document._id)
    const rank = ranks.get(layerOf(place))
    if (rank === undefined) continue
    const other = shown.get(publishedId)
    if (!other || rank < other.rank) shown.set(publishedId, {rank, document})
  }
  const documents: GroqDocument[] = []
  for (const [publishedId, {document}] of shown) {
    if (!isToBeUnpublished(document)) {
      documents.push(asShown(document, publishedId))
    }
  }
  return viewOf(documents.toSorted((a, b) => (a._id < b._id ? -1 : 1)))
}

/** The same object each time, since what search knows about a document is kept by object. */
function asShown(document: GroqDocument, publishedId: string): GroqDocument {
  const known = shownDocuments.get(document)
  if (known) return known
  const shown = {...document, _id: publishedId, _originalId: document._id}
  shownDocuments.set(document, shown)
  storedIds.set(shown, document._id)
  return shown
}

function layerOf(place: {kind: 'published' | 'draft'} | {kind: 'version'; release: string}): string {
  if (place.kind === 'version') return place.release
  return place.kind === 'draft' ? 'drafts' : 'published'
}

function isToBeUnpublished(document: GroqDocument): boolean {
  const system = document['_system']
  return typeof system === 'object' && system !== null && 'delete' in system && system.delete === true
}

function viewOf(documents: readonly GroqDocument[]): DocumentSource {
  const byId = new Map(documents.map((document) => [document._id, document]))
  return {documents, get: (id) => byId.get(id)}
}
