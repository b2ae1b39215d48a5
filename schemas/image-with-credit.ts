import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType, type PreviewValue} from 'sanity'

import {altTextRule, creditRule, disclosureRule, repeatedCreditRule} from './image-rules.ts'

/** A value that the picture lacks arrives as `null`. */
interface PictureSelection {
  caption?: string | null
  creditLine?: string | null
  alt?: string | null
  media?: PreviewValue['media']
}

/** A picture with what readers and rights need: text alternative, caption, credit, and where it comes from. */
export const imageWithCredit = defineType({
  name: 'imageWithCredit',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      title: 'Text alternative',
      type: 'string',
      description: 'What the picture shows, for readers who do not see it. Not a copy of the caption.',
      validation: (rule) => rule.custom(altTextRule).error(),
    }),
    defineField({
      name: 'decorative',
      type: 'boolean',
      description: 'The picture adds nothing to the text, so screen readers should pass over it.',
    }),
    defineField({
      name: 'caption',
      type: 'text',
      rows: 2,
      description: 'Who, what, where and when, in a sentence that ends with a full stop. Without the credit.',
      validation: (rule) => rule.custom(repeatedCreditRule).warning(),
    }),
    defineField({
      name: 'creditLine',
      title: 'Credit line',
      type: 'string',
      description:
        'As the supplier asks: “Sputnik/Aleksey Druzhinin/Kremlin via Reuters”. Overrides the credit kept with the file.',
      validation: (rule) => rule.custom(creditRule).error(),
    }),
    defineField({
      name: 'photographer',
      type: 'string',
      description: 'The person who took it, when known.',
    }),
    defineField({
      name: 'creditChain',
      title: 'Passed on by',
      type: 'array',
      of: [{type: 'string'}],
      options: {layout: 'tags'},
      description: 'Agencies and offices between photographer and supplier: Sputnik, Kremlin.',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'supplier',
      type: 'string',
      description: 'Who we have it from: Reuters.',
    }),
    defineField({
      name: 'dateCreated',
      title: 'Taken on',
      type: 'date',
      description: 'When it was taken. A picture older than the story is marked as a file photo.',
    }),
    defineField({
      name: 'stateAgency',
      title: 'From a state agency',
      type: 'boolean',
      description: 'Released by a government or its news agency. The caption tells readers so.',
      validation: (rule) => rule.custom(disclosureRule('a state agency')).warning(),
    }),
    defineField({
      name: 'handout',
      type: 'boolean',
      description: 'Given out by someone the picture shows or serves. The caption tells readers so.',
      validation: (rule) => rule.custom(disclosureRule('a handout')).warning(),
    }),
    defineField({
      name: 'standIn',
      title: 'Stand-in',
      type: 'boolean',
      description: 'A placeholder until the real picture is here. Kept out of cards and structured data.',
      validation: (rule) =>
        rule
          .custom((value) =>
            value === true ? 'This is a stand-in: replace it with the real picture.' : true,
          )
          .warning(),
    }),
  ],
  preview: {
    select: {caption: 'caption', creditLine: 'creditLine', media: 'asset', alt: 'alt'},
    prepare: ({caption, creditLine, media, alt}: PictureSelection) => ({
      title: caption?.trim() || alt?.trim() || 'Picture without a caption',
      subtitle: creditLine?.trim() || 'No credit',
      media,
    }),
  },
})
