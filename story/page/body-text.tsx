import {PortableText, type PortableTextBlockComponent, type PortableTextComponents} from '@portabletext/react'

import type {TextBlock} from '../reading/story-view.ts'
import type {Audience} from './audience.ts'
import {editBlock, editField} from './edit-target.ts'
import {Placeholder} from './placeholder.tsx'

interface BodyTextProps {
  readonly block: TextBlock
  readonly audience: Audience
}

/** A paragraph, heading or quote, with the dateline before its first words. */
export function BodyText({block, audience}: BodyTextProps) {
  const words = <PortableText value={block} components={components[audience]} onMissingComponent={false} />
  const edit = editBlock(block._key)
  if (block.style === 'blockquote') {
    return (
      <blockquote {...edit}>
        <p>{words}</p>
      </blockquote>
    )
  }
  const Element = block.style === 'normal' ? 'p' : block.style
  return (
    <Element {...edit}>
      {block.dateline === undefined ? null : (
        <>
          <span className="dateline" {...editField('dateline')}>
            {block.dateline.capitals}:
          </span>{' '}
        </>
      )}
      {words}
    </Element>
  )
}

interface BodyListProps {
  readonly items: readonly TextBlock[]
  readonly audience: Audience
}

/** List items that follow one another, nested by their level. */
export function BodyList({items, audience}: BodyListProps) {
  return <PortableText value={[...items]} components={components[audience]} onMissingComponent={false} />
}

/** The element around the words is made here, by style; the text renderer makes what is inside. */
const wordsOnly: PortableTextBlockComponent = ({children}) => <>{children}</>

function componentsFor(audience: Audience): PortableTextComponents {
  return {
    block: wordsOnly,
    listItem: ({value, children}) => <li {...editBlock(value._key)}>{children}</li>,
    marks: {
      link: ({value, children}) => {
        const href: unknown = value?.['href']
        return typeof href === 'string' ? <a href={href}>{children}</a> : <>{children}</>
      },
    },
    types: {
      unknown: ({value}) => (
        <Placeholder audience={audience} edit={editField('body')} inline>
          {`Unknown inline “${String(value.name)}”: readers do not see it`}
        </Placeholder>
      ),
    },
  }
}

const components = {reader: componentsFor('reader'), preview: componentsFor('preview')} as const
