import type {PreviewDocument} from '../../evaluate-page.ts'
import {textOf} from './values.ts'

/** What people call a document: its headline, name or title, else its id. */
export function titleOf(document: PreviewDocument): string {
  return textOf(document['headline']) ?? textOf(document['name']) ?? textOf(document['title']) ?? document._id
}
