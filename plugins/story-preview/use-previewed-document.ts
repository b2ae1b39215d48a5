import {useState} from 'react'

import type {PreviewDocument} from './evaluate-page.ts'
import type {DocumentViewProps} from './studio-adapter.ts'

/** The form's value as a document: while it loads, or before the first keystroke, id and type may be missing. */
export function usePreviewedDocument({document, documentId, schemaType}: DocumentViewProps): PreviewDocument {
  const {displayed} = document
  const [held, setHeld] = useState<{displayed: unknown; document: PreviewDocument}>()
  if (held?.displayed === displayed) return held.document
  const previewed = {
    ...displayed,
    _id: displayed._id ?? documentId,
    _type: displayed._type ?? schemaType.name,
  }
  setHeld({displayed, document: previewed})
  return previewed
}
