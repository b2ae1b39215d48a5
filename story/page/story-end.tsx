import type {StoryView} from '../reading/story-view.ts'
import {editField} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {PAGE_WORDS} from './page-words.ts'

interface StoryEndProps {
  readonly story: Pick<StoryView, 'source' | 'topics'>
}

/** Under the last paragraph: the source with its sign-offs, and the topics. */
export const StoryEnd = memoByValue(function StoryEnd({story: {source, topics}}: StoryEndProps) {
  const sourceLine = source?.credit?.sourceLine
  if (sourceLine === undefined && topics.length === 0) return null
  return (
    <footer className="story-end">
      {sourceLine === undefined ? null : (
        <p className="source-line" {...PAGE_WORDS} {...editField('source')}>
          <span className="source-label">Source:</span> {sourceLine}
        </p>
      )}
      {topics.length === 0 ? null : (
        <div className="topics" {...editField('topics')}>
          <h2 className="topics-heading" {...PAGE_WORDS}>
            Related topics
          </h2>
          <ul className="topic-list">
            {topics.map(({id, name, path}) => (
              <li key={id}>{path === undefined ? <span>{name}</span> : <a href={path}>{name}</a>}</li>
            ))}
          </ul>
        </div>
      )}
    </footer>
  )
})
