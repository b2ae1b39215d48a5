import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineField, defineType} from 'sanity'

/** Kinds of supplier, in the words of the trade. */
export const SOURCE_CATEGORIES = [
  {title: 'Wire service', value: 'wire'},
  {title: 'Our own staff', value: 'staff'},
  {title: 'Partner newsroom', value: 'partner'},
  {title: 'Stock library', value: 'stock'},
  {title: 'Handout', value: 'handout'},
] as const

/** Who a story or a picture comes from: Reuters, a partner, our own desk. */
export const bylineSource = defineType({
  name: 'bylineSource',
  title: 'Source',
  type: 'document',
  icon: EarthGlobeIcon,
  initialValue: {category: 'wire', display: 'sourceLine', noindex: false},
  orderings: [{name: 'nameAsc', title: 'Name, A to Z', by: [{field: 'name', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'As readers know it: “Reuters”.',
      validation: (rule) => rule.required().error('A source needs a name.'),
    }),
    defineField({
      name: 'category',
      type: 'string',
      options: {list: [...SOURCE_CATEGORIES], layout: 'radio'},
      description: 'A wire or partner is credited as an organisation, staff as people.',
      validation: (rule) => rule.required().error('Choose what kind of source this is.'),
    }),
    defineField({
      name: 'display',
      title: 'How it is shown',
      type: 'string',
      options: {
        list: [
          {title: '“Source: Reuters/lk” under the story', value: 'sourceLine'},
          {title: '“By Reuters” over the story', value: 'byline'},
          {title: 'Not shown to readers', value: 'hidden'},
        ],
        layout: 'radio',
      },
      description: 'The agreement with the supplier decides.',
      validation: (rule) => rule.required().error('Choose how the source is shown.'),
    }),
    defineField({
      name: 'url',
      title: 'Website',
      type: 'url',
      description: 'The supplier’s own site; named in the page’s structured data.',
      validation: (rule) => [
        rule.uri({scheme: ['https', 'http']}).error('Give the full address, starting with https://'),
        rule.required().info('Search engines identify a source by its website.'),
      ],
    }),
    defineField({
      name: 'noindex',
      title: 'Keep its stories out of search engines',
      type: 'boolean',
      description: 'Some wire agreements ask for it.',
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'category'}},
})
