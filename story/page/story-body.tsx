import type {Dateline} from '../format/dateline.ts'
import type {BodyBlock} from '../reading/story-view.ts'
import type {Audience} from './audience.ts'
import {groupBody, type BodyGroup} from './body-groups.ts'
import {BodyList, BodyText} from './body-text.tsx'
import {editBlock, editField} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {Placeholder} from './placeholder.tsx'
import {RelatedLinks} from './related-links.tsx'
import {BodyPicture} from './story-picture.tsx'

interface StoryBodyProps {
  readonly blocks: readonly BodyBlock[]
  readonly dateline: Dateline | undefined
  readonly audience: Audience
}

/** The text of the story with what stands between its paragraphs. A keystroke renders the block it is in. */
export function StoryBody({blocks, dateline, audience}: StoryBodyProps) {
  const hasParagraphForDateline = blocks.some(
    (block) => block._type === 'block' && block.dateline !== undefined,
  )
  return (
    <div className="story-body" {...editField('body')}>
      {dateline === undefined || hasParagraphForDateline ? null : (
        <p>
          <span className="dateline" {...editField('dateline')}>
            {dateline.capitals}:
          </span>
        </p>
      )}
      {blocks.length === 0 ? (
        <Placeholder audience={audience} edit={editField('body')}>
          No text yet
        </Placeholder>
      ) : null}
      {groupBody(blocks).map((group) => (
        <Group key={group.key} group={group} audience={audience} />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly group: BodyGroup
  readonly audience: Audience
}

const Group = memoByValue(function Group({group, audience}: GroupProps) {
  if (group.kind === 'list') return <BodyList items={group.items} audience={audience} />
  const {block} = group
  switch (block._type) {
    case 'block':
      return isEmpty(block) ? null : <BodyText block={block} audience={audience} />
    case 'picture':
      return <BodyPicture picture={block.picture} audience={audience} blockKey={block._key} />
    case 'relatedLinks':
      return <RelatedLinks block={block} />
    case 'unknown':
      return (
        <Placeholder audience={audience} edit={editBlock(block._key)}>
          {`Unknown block “${block.name}”: readers do not see it`}
        </Placeholder>
      )
    default:
      return assertUnreachable(block)
  }
})

/** An empty paragraph is a slip of the Return key; readers would see it as a hole. */
function isEmpty(block: Extract<BodyBlock, {_type: 'block'}>): boolean {
  return block.children.every((child) => child._type === 'span' && child.text.trim() === '')
}

function assertUnreachable(block: never): never {
  throw new TypeError(
    `A body block has no form on the page: ${String(block)}. Add it in page/story-body.tsx.`,
  )
}
