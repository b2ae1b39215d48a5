import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {hasItems} from './list-rules.ts'

/** The “Related” block at its place in the text. An empty one keeps its place and is not shown to readers. */
export const relatedLinks = defineType({
  name: 'relatedLinks',
  title: 'Related links',
  type: 'object',
  icon: LinkIcon,
  initialValue: {heading: 'Related'},
  fields: [
    defineField({
      name: 'heading',
      type: 'string',
      description: 'The word over the links. “Related” when left empty.',
    }),
    defineField({
      name: 'links',
      type: 'array',
      of: [defineArrayMember({type: 'relatedLink'})],
      description: 'Two or three are enough. An empty block is not shown to readers.',
      validation: (rule) => [
        rule
          .custom(hasItems('This block has no links; readers will not see it. Add one, or remove the block.'))
          .warning(),
        rule.max(5).warning('More than five links interrupt the story.'),
      ],
    }),
  ],
  preview: {
    select: {heading: 'heading', links: 'links'},
    prepare: ({heading, links}: {heading?: string | null; links?: unknown}) => {
      const count = Array.isArray(links) ? links.length : 0
      return {
        title: heading?.trim() || 'Related',
        subtitle:
          count === 0
            ? 'No links yet: readers do not see this block'
            : `${count} ${count === 1 ? 'link' : 'links'}`,
      }
    },
  },
})
