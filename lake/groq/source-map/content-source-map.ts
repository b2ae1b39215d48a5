import type {ExprNode} from 'groq-js'
import type {GroqDocument} from '../document-source.ts'
import type {EvaluationContext} from '../evaluate-query.ts'
import {storedIdOf} from '../perspective/perspective-view.ts'
import {replaceTextQueries} from '../search/replace-text-queries.ts'
import {type FieldPath, isNavigable, isReadable, jsonPath, keyedJsonPath} from './field-path.ts'
import {isPlainObject} from './plain-object.ts'
import {traceQuery} from './trace-query.ts'
import {attributeOf, membersOf, type Traced} from './traced-value.ts'

export type ContentSource =
  /** Places in `documents` and `paths`. */
  {type: 'documentValue'; document: number; path: number} | {type: 'literal'} | {type: 'unknown'}

/**
 * Where the values of a result come from, as https://github.com/sanity-io/content-source-maps has it. A mapping holds
 * for all of the value at its path, which is a normalized JSON path into the result.
 */
export interface ContentSourceMap {
  documents: {_id: string; _type: string}[]
  paths: string[]
  mappings: Record<string, {type: 'value'; source: ContentSource}>
}

/** How a source's path leads into an array: by the place of a member or, where it has one, by its key. */
export type ArraySelector = 'index' | 'key'

/** The map of a query's result. A value that could not be followed has the source `unknown`, never a wrong one. */
export function contentSourceMap(
  tree: ExprNode,
  result: unknown,
  context: EvaluationContext,
  selector: ArraySelector,
): ContentSourceMap {
  const mapping = new Mapping(selector)
  mapping.add([], result, traceQuery(replaceTextQueries(tree, context.params), context))
  return mapping.map
}

/** The map of a result of which nothing is known. */
export function unknownSourceMap(): ContentSourceMap {
  return {documents: [], paths: [], mappings: {$: {type: 'value', source: {type: 'unknown'}}}}
}

class Mapping {
  readonly map: ContentSourceMap = {documents: [], paths: [], mappings: {}}
  readonly #selector: ArraySelector
  readonly #documents = new Map<GroqDocument, number>()
  readonly #paths = new Map<string, number>()

  constructor(selector: ArraySelector) {
    this.#selector = selector
  }

  add(at: FieldPath, result: unknown, traced: Traced): void {
    // What is not there comes from nowhere.
    if (result === null || result === undefined) return
    const parts = partsOf(result, traced)
    if (parts) for (const [segment, part, value] of parts) this.add([...at, segment], part, value)
    else this.map.mappings[jsonPath(at)] = {type: 'value', source: this.#source(at, result, traced)}
  }

  #source(at: FieldPath, result: unknown, traced: Traced): ContentSource {
    if (traced.kind === 'literal') return {type: 'literal'}
    // The result is that of groq-js itself: what was followed to another value was followed wrongly.
    if (traced.kind !== 'source' || traced.data !== result) return {type: 'unknown'}
    const {document, path} = traced
    if (!isReadable(at) || !isReadable(path)) return {type: 'unknown'}
    return {
      type: 'documentValue',
      document: this.#documentIndex(document),
      path: this.#pathIndex(this.#selector === 'key' ? keyedJsonPath(path, document) : jsonPath(path)),
    }
  }

  #documentIndex(document: GroqDocument): number {
    const known = this.#documents.get(document)
    if (known !== undefined) return known
    const type = document['_type']
    const count = this.map.documents.push({
      _id: storedIdOf(document),
      _type: typeof type === 'string' ? type : '',
    })
    this.#documents.set(document, count - 1)
    return count - 1
  }

  #pathIndex(path: string): number {
    const known = this.#paths.get(path)
    if (known !== undefined) return known
    const count = this.map.paths.push(path)
    this.#paths.set(path, count - 1)
    return count - 1
  }
}

type Part = [segment: string | number, result: unknown, traced: Traced]

/**
 * The parts of a value that was put together, of a whole document, and of what clients could not find their way in by
 * themselves; `undefined` for what has one source.
 */
function partsOf(result: unknown, traced: Traced): Part[] | undefined {
  if (traced.kind === 'literal' || traced.kind === 'unknown') return undefined
  if (traced.kind === 'source' && traced.path.length > 0 && isNavigable(traced.data)) return undefined
  if (isPlainObject(result)) {
    return Object.keys(result).map((name): Part => [name, result[name], attributeOf(traced, name)])
  }
  const members = membersOf(traced)
  if (!members || !Array.isArray(result) || result.length !== members.length) return undefined
  return members.map((member, place): Part => [place, result[place], member])
}
