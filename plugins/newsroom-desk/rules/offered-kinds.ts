import {changeSize, isTypo} from './change-size.ts'
import {correctionChanges} from './correction-changes.ts'
import {editorialRecord, type StoredStory} from './editorial-record.ts'
import type {PublicationKind} from './stamp-publication.ts'

/**
 * What publishing can mean for a story, the suggestion first. A story has one first publication: taken back and
 * published again, it is the same story, with an update unless the editor says otherwise.
 */
export function offeredKinds(
  before: StoredStory | undefined,
  after: StoredStory,
): readonly [PublicationKind, ...PublicationKind[]] {
  if (before === undefined) {
    return editorialRecord(after).firstPublishedAt === undefined ? ['first'] : ['update', 'silent']
  }
  return isSilentByNature(before, after) ? ['silent', 'update'] : ['update', 'silent']
}

function isSilentByNature(before: StoredStory, after: StoredStory): boolean {
  const {added, changed, removed} = correctionChanges(before, after)
  return added.length + changed.length + removed.length === 0 && isTypo(changeSize(before, after))
}
