import type {StoryView} from '../reading/story-view.ts'
import type {Audience} from './audience.ts'
import {editField} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {Placeholder} from './placeholder.tsx'

interface StoryHeaderProps {
  readonly story: Pick<StoryView, 'kicker' | 'section' | 'headline' | 'standfirst'>
  readonly audience: Audience
}

/** Kicker, headline and standfirst. */
export const StoryHeader = memoByValue(function StoryHeader({story, audience}: StoryHeaderProps) {
  const {headline, standfirst} = story
  return (
    <header className="story-header">
      <Kicker story={story} />
      {headline === undefined ? (
        <Placeholder audience={audience} edit={editField('headline')}>
          No headline yet
        </Placeholder>
      ) : (
        <h1 className="headline" {...editField('headline')}>
          {headline}
        </h1>
      )}
      {standfirst === undefined ? null : (
        <p className="standfirst" {...editField('standfirst')}>
          {standfirst}
        </p>
      )}
    </header>
  )
})

/** The section's name, or the editor's own word for this story; both lead to the section. */
function Kicker({story: {kicker, section}}: Pick<StoryHeaderProps, 'story'>) {
  const words = kicker ?? section?.name
  if (words === undefined) return null
  const edit = editField(words === section?.name ? 'section' : 'kicker')
  return (
    <p className="kicker" {...edit}>
      {section?.path === undefined ? words : <a href={section.path}>{words}</a>}
    </p>
  )
}
