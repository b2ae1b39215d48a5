import type {ValidationContext} from 'sanity'

/** What the rule must know of a story. */
interface StoryRecord {
  readonly [field: string]: unknown
}

/**
 * A release publishes its copy of a story as it is, past the publish button: a copy that changes or takes away a correction
 * that readers have seen must tell them why, as an update.
 */
export async function keptCorrectionsRule(
  _value: unknown,
  {document, getClient}: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<true | string> {
  const release = document === undefined ? null : /^versions\.[^.]+\.(.+)$/.exec(document._id)
  if (document === undefined || release === null) return true
  const published = await getClient({apiVersion: '2025-02-19'}).fetch<StoryRecord | null>(
    '*[_id == $id][0]{corrections, updatedAt, updateNote}',
    {id: release[1]},
    {perspective: 'raw', tag: 'corrections.kept'},
  )
  return published === null ? true : describeLostCorrections(published, document)
}

/** In words, with what to do; `true` where none is lost. */
export function describeLostCorrections(published: StoryRecord, copy: StoryRecord): true | string {
  const drafted = new Set(corrections(copy).map(said))
  const lost = corrections(published).filter((correction) => !drafted.has(said(correction)))
  if (lost.length === 0 || tellsReaders(published, copy)) return true
  const texts = lost.map(({text}) => `“${String(text)}”`).join(' ')
  return `A published correction changes or goes: ${texts} Tell readers why: set “Updated”, and say it in “What the update changed”.`
}

function tellsReaders(published: StoryRecord, copy: StoryRecord): boolean {
  const note = copy['updateNote']
  const isUpdate = copy['updatedAt'] !== undefined && copy['updatedAt'] !== published['updatedAt']
  return isUpdate && typeof note === 'string' && note.trim() !== '' && note !== published['updateNote']
}

function corrections({corrections: value}: StoryRecord): readonly StoryRecord[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []
}

/** What readers read of a correction. */
function said({_key, kind, text, date, priority}: StoryRecord): string {
  return JSON.stringify([_key, kind, text, date, priority])
}
