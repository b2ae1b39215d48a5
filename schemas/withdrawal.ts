import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {defineField, defineType} from 'sanity'

/** Why a story can be withdrawn. For the newsroom: readers get the notice. */
export const WITHDRAWAL_REASONS = [
  {title: 'It was wrong', value: 'error'},
  {title: 'Legal grounds', value: 'legal'},
  {title: 'We have no right to it', value: 'rights'},
  {title: 'The source withdrew it', value: 'source'},
  {title: 'It was published by mistake', value: 'mistake'},
  {title: 'Someone in it must be protected', value: 'protection'},
] as const

/** A published story that was taken back (“killed”). Its page shows the notice, nothing else shows the story. */
export const withdrawal = defineType({
  name: 'withdrawal',
  title: 'Withdrawal',
  type: 'object',
  icon: RemoveCircleIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'withdrawnAt',
      title: 'Withdrawn',
      type: 'datetime',
      description: 'When the story was withdrawn. Readers see it with the notice.',
    }),
    defineField({
      name: 'reason',
      type: 'string',
      options: {list: [...WITHDRAWAL_REASONS]},
      description: 'For the newsroom only.',
    }),
    defineField({
      name: 'notice',
      title: 'Notice to readers',
      type: 'text',
      rows: 3,
      description: 'What readers find in place of the story.',
    }),
  ],
})
