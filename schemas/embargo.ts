import {LockIcon} from '@sanity/icons/Lock'
import {defineField, defineType} from 'sanity'

import {embargoEndRule, keptByScheduleRule} from './embargo-rules.ts'
import {timeZoneRule} from './time-zone-rule.ts'

/** How an embargo ends. */
export const EMBARGO_KINDS = [
  {title: 'No embargo', value: 'none'},
  {title: 'Until a time', value: 'until'},
  {title: 'Until it is lifted', value: 'open'},
] as const

/** A promise to a source not to publish before a time, or before word is given. The site's queries keep it. */
export const embargo = defineType({
  name: 'embargo',
  title: 'Embargo',
  type: 'object',
  icon: LockIcon,
  options: {collapsible: true, collapsed: false},
  validation: (rule) => [rule.custom(embargoEndRule).warning(), rule.custom(keptByScheduleRule).error()],
  fields: [
    defineField({
      name: 'kind',
      title: 'Lasts',
      type: 'string',
      options: {list: [...EMBARGO_KINDS], layout: 'radio', direction: 'horizontal'},
      description:
        'While it lasts, the story cannot be published, and readers cannot get it in any other way.',
    }),
    defineField({
      name: 'until',
      type: 'datetime',
      hidden: ({parent}) => parent?.kind !== 'until',
      description: 'The moment it ends, in the zone that is named beside it. Choose another zone there.',
    }),
    defineField({
      name: 'timeZone',
      title: 'Zone of the source',
      type: 'string',
      hidden: ({parent}) => parent?.kind !== 'until',
      description: 'Where the source gave the time: “Europe/London”. It is named wherever the embargo is.',
      validation: (rule) => rule.custom(timeZoneRule).error(),
    }),
    defineField({
      name: 'terms',
      type: 'text',
      rows: 2,
      hidden: ({parent}) => parent?.kind === undefined || parent.kind === 'none',
      description: 'Who asked for it and what was promised. Readers never see this.',
    }),
  ],
})
