import {FolderIcon} from '@sanity/icons/Folder'
import {defineField, defineType} from 'sanity'

/** A part of the site: World, Singapore, Business. */
export const section = defineType({
  name: 'section',
  title: 'Section',
  type: 'document',
  icon: FolderIcon,
  initialValue: {showNewsletter: true},
  orderings: [{name: 'nameAsc', title: 'Name, A to Z', by: [{field: 'name', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'Shown in the navigation and as the kicker over headlines: “World”.',
      validation: (rule) => rule.required().error('A section needs a name.'),
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      options: {source: 'name', maxLength: 96},
      description: 'The section’s address.',
      validation: (rule) => rule.required().error('Generate the slug: without it the section has no page.'),
    }),
    defineField({
      name: 'description',
      type: 'text',
      rows: 2,
      description: 'A sentence for search results about the section.',
    }),
    defineField({
      name: 'showNewsletter',
      title: 'Offer the newsletter under its stories',
      type: 'boolean',
      description: 'The form and its consent text are in the site settings.',
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'slug.current'}},
})
