import {editorialRecord, type StoredStory} from './editorial-record.ts'
import {recordPatch, type RecordPatch} from './record-patch.ts'

/**
 * What a draft must be given before its story is unpublished: from then on it alone remembers when readers first got the
 * story, under which addresses, and what they were told since. A draft may lack that, one that was restored from an earlier
 * revision above all. `undefined`: it lacks nothing.
 */
export function rememberedRecord(published: StoredStory, draft: StoredStory): RecordPatch | undefined {
  const known = editorialRecord(published)
  const drafted = editorialRecord(draft)
  const addresses = [...known.publishedSlugs, known.slug, ...drafted.publishedSlugs]
  return recordPatch(draft, {
    firstPublishedAt: known.firstPublishedAt ?? known.publishedAt,
    publishedAt: known.publishedAt,
    updatedAt: known.updatedAt,
    // A note may be mended in the draft like all words, unless it tells of another update.
    updateNote: drafted.updatedAt === known.updatedAt ? draft['updateNote'] : published['updateNote'],
    publishedSlugs: [...new Set(addresses.filter((address) => address !== undefined))],
    publishedCorrections: known.corrections,
    withdrawal: known.withdrawal,
  })
}
