import {useState} from 'react'

import type {PreviewDocument} from './evaluate-page.ts'
import type {DocumentViewProps} from './studio-adapter.ts'

export interface PreviewedDocument {
  /** The form's value as a document: while it loads, or before the first keystroke, id and type may be missing there. */
  document: PreviewDocument
  /** It was stored while this preview was open, and is not any more: `document` is what it was then. */
  isDeleted: boolean
}

/** What the form shows, or last showed of a document that someone has deleted since. */
export function usePreviewedDocument(view: DocumentViewProps): PreviewedDocument {
  const {displayed, draft, published} = view.document
  const [held, setHeld] = useState<{displayed: unknown; isStored: boolean; document: PreviewDocument}>()
  // Releases have versions that are neither, and whatever is stored has a revision.
  const isStored = Boolean(draft) || Boolean(published) || displayed._rev !== undefined
  const isDeleted = !isStored && held?.isStored === true
  if (held !== undefined && (isDeleted || held.displayed === displayed))
    return {document: held.document, isDeleted}
  const document = {
    ...displayed,
    _id: displayed._id ?? view.documentId,
    _type: displayed._type ?? view.schemaType.name,
  }
  setHeld({displayed, isStored, document})
  return {document, isDeleted: false}
}
