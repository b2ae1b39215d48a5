/** Of the story that the project ships, as its seed makes it. */
export const SHIPPED_STORY_ID = 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'
