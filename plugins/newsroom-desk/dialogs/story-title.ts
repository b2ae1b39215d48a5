import type {StoredStory} from '../rules/editorial-record.ts'

/** What a story is called in a dialog. */
export function storyTitle({headline}: StoredStory, untitled: string): string {
  return typeof headline === 'string' && headline.trim() !== '' ? headline.trim() : untitled
}
