import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType, type PreviewValue} from 'sanity'

import {relatedLinkRule} from './related-link-rules.ts'

/** A value that the link lacks arrives as `null`. */
interface RelatedLinkSelection {
  title?: string | null
  headline?: string | null
  url?: string | null
  kind?: string | null
  media?: PreviewValue['media']
}

/** One link to another story of ours, or to an outside address. */
export const relatedLink = defineType({
  name: 'relatedLink',
  title: 'Related link',
  type: 'object',
  icon: LinkIcon,
  initialValue: {kind: 'story'},
  validation: (rule) => rule.custom(relatedLinkRule).error(),
  fields: [
    defineField({
      name: 'kind',
      title: 'Links to',
      type: 'string',
      description: 'A link to a story of ours follows it when its headline or address changes.',
      options: {
        list: [
          {title: 'A story of ours', value: 'story'},
          {title: 'An outside address', value: 'url'},
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
    }),
    defineField({
      name: 'story',
      type: 'reference',
      to: [{type: 'article'}],
      weak: true,
      description: 'Readers see its current headline.',
      hidden: ({parent}) => parent?.kind === 'url',
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The full address, starting with https://',
      validation: (rule) =>
        rule.uri({scheme: ['https', 'http']}).error('Give the full address, starting with https://'),
      hidden: ({parent}) => parent?.kind !== 'url',
    }),
    defineField({
      name: 'title',
      title: 'Link text',
      type: 'string',
      description: 'Needed for an outside address; for a story of ours it replaces the headline.',
    }),
  ],
  preview: {
    select: {title: 'title', headline: 'story.headline', url: 'url', kind: 'kind', media: 'story.heroImage'},
    prepare: ({title, headline, url, kind, media}: RelatedLinkSelection) => ({
      title: title?.trim() || headline || url || 'Nothing chosen yet',
      subtitle: kind === 'url' ? 'Outside address' : 'Story',
      media,
    }),
  },
})
