import {editorialRecord, type StoredStory} from './editorial-record.ts'

/** What publishing means: readers get the story the first time, get a mended typo, or are told of an update. */
export type PublicationKind = 'first' | 'silent' | 'update'

/** The editorial dates and note as they are to be stored; `undefined`: the field is to go. */
export interface EditorialDates {
  readonly firstPublishedAt: string | undefined
  readonly publishedAt: string | undefined
  readonly updatedAt: string | undefined
  readonly updateNote: unknown
}

interface Publication {
  /** What is published now, or `undefined`. */
  readonly before: StoredStory | undefined
  readonly after: StoredStory
  readonly kind: PublicationKind
  /** What readers are told of an update. */
  readonly note?: string | undefined
  /** The moment of publication, by the clock of the server. */
  readonly now: Date
}

/**
 * The dates after a publication. A silent edit moves none. An update moves `updatedAt`. The first date is set once and
 * stays, also when the story is unpublished in between: then the draft is what remembers it.
 */
export function stampPublication({before, after, kind, note, now}: Publication): EditorialDates {
  const stamp = now.toISOString()
  const known = editorialRecord(before ?? after)
  const draft = editorialRecord(after)
  if (kind === 'first') {
    const publishedAt = notAfter(draft.publishedAt, now) ?? stamp
    const updatedAt = notAfter(draft.updatedAt, now)
    const wasUpdatedElsewhere = updatedAt !== undefined && Date.parse(updatedAt) > Date.parse(publishedAt)
    return {
      firstPublishedAt: stamp,
      publishedAt,
      updatedAt: wasUpdatedElsewhere ? updatedAt : undefined,
      updateNote: wasUpdatedElsewhere ? after['updateNote'] : undefined,
    }
  }
  const firstPublishedAt = known.firstPublishedAt ?? known.publishedAt
  if (kind === 'silent') {
    return {
      firstPublishedAt,
      publishedAt: known.publishedAt,
      updatedAt: known.updatedAt,
      // The dates stay, the words may be mended like all others.
      updateNote: after['updateNote'],
    }
  }
  return {
    firstPublishedAt,
    publishedAt: notAfter(draft.publishedAt, now) ?? known.publishedAt,
    updatedAt: stamp,
    updateNote: note?.trim() || undefined,
  }
}

/** A time that is not yet cannot be one of publication: it came from a clock that is fast. */
function notAfter(time: string | undefined, now: Date): string | undefined {
  return time !== undefined && Date.parse(time) <= now.getTime() ? time : undefined
}
