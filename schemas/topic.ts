import {TagIcon} from '@sanity/icons/Tag'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** What a topic can be. It decides the type in the page's structured data. */
export const TOPIC_KINDS = [
  {title: 'Person', value: 'person'},
  {title: 'Place', value: 'place'},
  {title: 'Organisation', value: 'organisation'},
  {title: 'Event', value: 'event'},
  {title: 'Subject', value: 'subject'},
] as const

/** A person, place, organisation, event or subject that stories are about. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  orderings: [
    {name: 'nameAsc', title: 'Name, A to Z', by: [{field: 'name', direction: 'asc'}]},
    {
      name: 'kindAsc',
      title: 'Kind',
      by: [
        {field: 'kind', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
  ],
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'As it is printed under the story: “Vladimir Putin”.',
      validation: (rule) => rule.required().error('A topic needs a name.'),
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      options: {source: 'name', maxLength: 96},
      description: 'The last part of the topic page’s address.',
      validation: (rule) => rule.required().error('Generate the slug: without it the topic has no page.'),
    }),
    defineField({
      name: 'kind',
      type: 'string',
      options: {list: [...TOPIC_KINDS], layout: 'radio'},
      description: 'What the topic is.',
      validation: (rule) => rule.required().error('Choose what kind of topic this is.'),
    }),
    defineField({
      name: 'description',
      type: 'text',
      rows: 2,
      description: 'A sentence for the top of the topic page.',
    }),
    defineField({
      name: 'sameAs',
      title: 'Same as',
      type: 'array',
      of: [defineArrayMember({type: 'url', validation: (rule) => rule.uri({scheme: ['https', 'http']})})],
      description: 'Pages elsewhere about exactly this: Wikidata, Wikipedia, an official site.',
      validation: (rule) => rule.unique().error('The same address is listed twice.'),
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'kind'}},
})
