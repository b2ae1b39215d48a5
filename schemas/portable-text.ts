import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** The text of a story: paragraphs, subheadings, quotes and lists, with pictures and related links between them. */
export const portableText = defineType({
  name: 'portableText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Subheading', value: 'h2'},
        {title: 'Small subheading', value: 'h3'},
        {title: 'Quote', value: 'blockquote'},
      ],
      lists: [
        {title: 'Bullets', value: 'bullet'},
        {title: 'Numbers', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Strong', value: 'strong'},
          {title: 'Emphasis', value: 'em'},
        ],
        annotations: [
          defineArrayMember({
            name: 'link',
            title: 'Link',
            type: 'object',
            icon: LinkIcon,
            fields: [
              defineField({
                name: 'href',
                title: 'Address',
                type: 'url',
                description: 'The full address, starting with https:// or mailto:',
                validation: (rule) => [
                  rule.required().error('Give the address the link leads to.'),
                  rule.uri({scheme: ['https', 'http', 'mailto']}).error('Start with https:// or mailto:'),
                ],
              }),
            ],
          }),
          defineArrayMember({
            name: 'storyLink',
            title: 'Link to a story',
            type: 'object',
            fields: [
              defineField({
                name: 'story',
                type: 'reference',
                to: [{type: 'article'}],
                weak: true,
                description: 'The link follows the story when its address changes.',
                validation: (rule) => rule.required().error('Choose the story the link leads to.'),
              }),
            ],
          }),
        ],
      },
    }),
    defineArrayMember({type: 'imageWithCredit'}),
    defineArrayMember({type: 'relatedLinks'}),
  ],
})
