import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'

/** What a correction can be, in the words that stand over it on the page. */
export const CORRECTION_KINDS = [
  {title: 'Correction', value: 'correction'},
  {title: 'Clarification', value: 'clarification'},
  {title: 'Editor’s note', value: 'editorsNote'},
  {title: 'Retraction', value: 'retraction'},
] as const

/** Where a correction stands: readers must see it before the story, or find it under it. */
export const CORRECTION_PRIORITIES = [
  {title: 'High: over the text', value: 'high'},
  {title: 'Normal: under the text', value: 'normal'},
] as const

/** A value that the correction lacks arrives as `null`. */
interface CorrectionSelection {
  kind?: string | null
  text?: string | null
}

/** A dated statement to readers that the story was wrong or unclear. It is an update, and it stays. */
export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: WarningOutlineIcon,
  initialValue: {kind: 'correction', priority: 'normal'},
  fields: [
    defineField({
      name: 'kind',
      type: 'string',
      options: {list: [...CORRECTION_KINDS], layout: 'radio'},
      description: 'A correction mends a fault, a clarification a misunderstanding.',
      validation: (rule) => rule.required().error('Choose what kind of correction this is.'),
    }),
    defineField({
      name: 'text',
      type: 'text',
      rows: 3,
      description: 'What was wrong and what is right, in a sentence that readers understand by itself.',
      validation: (rule) => rule.required().error('Say what was wrong and what is right.'),
    }),
    defineField({
      name: 'date',
      type: 'datetime',
      readOnly: true,
      description: 'When it was made. Readers see it with the correction.',
    }),
    defineField({
      name: 'priority',
      type: 'string',
      options: {list: [...CORRECTION_PRIORITIES], layout: 'radio'},
      description: 'High when a reader who stops early would be misled.',
      validation: (rule) => rule.required().error('Choose where the correction stands.'),
    }),
  ],
  preview: {
    select: {kind: 'kind', text: 'text'},
    prepare: ({kind, text}: CorrectionSelection) => ({
      title: text?.trim() || 'Correction without a text',
      subtitle: CORRECTION_KINDS.find(({value}) => value === kind)?.title ?? 'Correction',
    }),
  },
})
