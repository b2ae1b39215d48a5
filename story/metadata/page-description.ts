import {shorten} from '../format/plain-text.ts'
import type {StoryView} from '../reading/story-view.ts'

/** What search results show of a description. */
export const DESCRIPTION_LENGTH = 156

/** The page's description: the editor's own, the standfirst, or the beginning of the first paragraph. */
export function pageDescription(story: StoryView): string | undefined {
  return story.searchDescription ?? story.standfirst ?? firstWords(story)
}

function firstWords({body}: StoryView): string | undefined {
  for (const block of body) {
    if (block._type !== 'block' || block.style !== 'normal') continue
    const paragraph = block.children
      .map((child) => (child._type === 'span' ? child.text : ''))
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
    if (paragraph !== '') return shorten(paragraph, DESCRIPTION_LENGTH)
  }
  return undefined
}
