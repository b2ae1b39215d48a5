import type {ExprNode} from 'groq-js'

import type {DocumentSource, GroqDocument} from './document-source.ts'
import {lakeFunction} from './lake-function.ts'
import {rewriteTree, visitTree} from './syntax-tree.ts'

/** What another dataset of the project shows to whoever asks; `undefined` where that is nothing. */
export type OtherDatasets = (dataset: string) => DocumentSource | undefined

export interface ReferenceContext {
  source: DocumentSource
  projectId: string
  dataset: string
  otherDatasets?: OtherDatasets
}

/**
 * Lets `->` follow references into other datasets: those that name one (`_dataset`), and global ones
 * (`dataset:<project>.<dataset>:<id>`). groq-js asks for a document by its id alone, so each `->` becomes a call of a
 * function. Leaves a query on a dataset without such references as it is, and does not look at the documents for one that
 * follows none.
 */
export function followForeignReferences(tree: ExprNode, context: ReferenceContext): ExprNode {
  if (!follows(tree) || !holdsForeignReferences(context.source.documents)) return tree
  const follow = lakeFunction((reference) => referencedDocument(reference, context))
  return rewriteTree(tree, (node) => (node.type === 'Deref' ? follow([node.base]) : node))
}

function follows(tree: ExprNode): boolean {
  let found = false
  visitTree(tree, (node) => {
    if (node.type === 'Deref') found = true
  })
  return found
}

/** The document that a reference means, in this dataset or another one of the project. */
export function referencedDocument(value: unknown, context: ReferenceContext): GroqDocument | undefined {
  if (!isReference(value)) return undefined
  const {projectId, dataset, id} = targetOf(value, context)
  if (projectId !== context.projectId) return undefined
  if (dataset === context.dataset) return context.source.get(id)
  const document = context.otherDatasets?.(dataset)?.get(id)
  if (document) settle(document, dataset)
  return document
}

/** Whether a reference leads out of the dataset. */
export function isForeignReference(value: unknown, context: ReferenceContext): boolean {
  return isReference(value) && targetOf(value, context).dataset !== context.dataset
}

const GLOBAL = /^dataset:(?<projectId>[^.:]+)\.(?<dataset>[^.:]+):(?<id>.+)$/

function targetOf(
  reference: Reference,
  context: Pick<ReferenceContext, 'projectId' | 'dataset'>,
): {projectId: string; dataset: string; id: string} {
  const {projectId, dataset, id}: Partial<Record<string, string>> = GLOBAL.exec(reference._ref)?.groups ?? {}
  if (projectId !== undefined && dataset !== undefined && id !== undefined) return {projectId, dataset, id}
  return {
    projectId: reference._projectId ?? context.projectId,
    dataset: reference._dataset ?? homes.get(reference) ?? context.dataset,
    id: reference._ref,
  }
}

interface Reference {
  _ref: string
  _dataset?: string
  _projectId?: string
}

/** The datasets of references that came here with a document of another one, where they go on. */
const homes = new WeakMap<object, string>()

const settled = new WeakSet<GroqDocument>()

function settle(document: GroqDocument, dataset: string): void {
  if (settled.has(document)) return
  settled.add(document)
  visitReferences(document, (reference) => void homes.set(reference, dataset))
}

const known = new WeakMap<readonly GroqDocument[], boolean>()
const knownOfDocument = new WeakMap<GroqDocument, boolean>()

function holdsForeignReferences(documents: readonly GroqDocument[]): boolean {
  const cached = known.get(documents)
  if (cached !== undefined) return cached
  const found = documents.some(holdsForeignReference)
  known.set(documents, found)
  return found
}

function holdsForeignReference(document: GroqDocument): boolean {
  const cached = knownOfDocument.get(document)
  if (cached !== undefined) return cached
  let found = false
  visitReferences(document, ({_ref, _dataset}) => {
    found ||= _dataset !== undefined || GLOBAL.test(_ref)
  })
  knownOfDocument.set(document, found)
  return found
}

function visitReferences(value: unknown, visit: (reference: Reference) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isReference(value)) visit(value)
  for (const field of Object.values(value)) visitReferences(field, visit)
}

function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null) return false
  const {_ref, _dataset, _projectId}: {_ref?: unknown; _dataset?: unknown; _projectId?: unknown} = value
  return (
    typeof _ref === 'string' &&
    (_dataset === undefined || typeof _dataset === 'string') &&
    (_projectId === undefined || typeof _projectId === 'string')
  )
}
