import {parseVersionId} from '../groq/perspective/version-id.ts'

const LONGEST_ID = 128
const ID = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/

/** The id that a document's published form, drafts and versions share. */
export function publishedIdOf(id: string): string {
  return parseVersionId(id).publishedId
}

export function draftIdOf(publishedId: string): string {
  return `drafts.${publishedId}`
}

/** Why an id cannot name a document, as a sentence; `undefined` when it can. */
export function documentIdProblem(id: string): string | undefined {
  if (id.length > LONGEST_ID) return `Document ID "${id}" is longer than ${LONGEST_ID} characters`
  if (!ID.test(id) || id.endsWith('.') || id.includes('..')) {
    return `Malformed document ID: "${id}". Use letters, digits, "_", "-" and ".", with a letter, digit or "_" first`
  }
  return undefined
}
