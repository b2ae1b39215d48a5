import type {SchemaType} from 'sanity'

import type {KnownDocuments} from '../document-set.ts'
import type {PreviewDocument} from '../evaluate-page.ts'
import {publishedIdOf} from '../overlay-id.ts'
import type {FieldPath} from './field-path.ts'
import {useClickToEdit} from './use-click-to-edit.ts'
import {useDraftMarks} from './use-draft-marks.ts'
import {useOpenField} from './use-open-field.ts'
import {useOutlineOfFocus} from './use-outline-of-focus.ts'
import {type PartWalk, usePartWalk} from './use-part-walk.tsx'

interface EditingOptions {
  /** The document that the page is rendered into. */
  page: Document | undefined
  documentId: string
  /** The document as the form holds it, and those around it. */
  document: PreviewDocument
  known: KnownDocuments
  schemaType: SchemaType
}

export interface Editing extends PartWalk {
  /** Puts the cursor into a field of the form beside the preview. */
  openField: (path: FieldPath) => void
}

/** The ways between the page and the form: a click, the cursor, and the keyboard. */
export function useEditing({page, documentId, schemaType, document, known}: EditingOptions): Editing {
  const source = {document, lookUp: known.lookUp}
  const openField = useOpenField(documentId)
  useClickToEdit(page, source, openField)
  useOutlineOfFocus(page, publishedIdOf(documentId), source)
  useDraftMarks(page, document, known)
  return {openField, ...usePartWalk({page, source, schemaType, openField})}
}
