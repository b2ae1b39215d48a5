import {CogIcon} from '@sanity/icons/Cog'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {uniqueReferences} from './article-rules.ts'
import {timeZoneRule} from './time-zone-rule.ts'

/** The one document of this type. */
export const SITE_SETTINGS_ID = 'siteSettings'

/** Networks the share bar can offer, in its order. */
export const SHARE_CHANNELS = [
  {title: 'WhatsApp', value: 'whatsapp'},
  {title: 'Telegram', value: 'telegram'},
  {title: 'Facebook', value: 'facebook'},
  {title: 'X (Twitter)', value: 'x'},
  {title: 'E-mail', value: 'email'},
  {title: 'LinkedIn', value: 'linkedin'},
] as const

/** Places on the story page where an advertisement can stand. */
export const AD_POSITIONS = [
  {title: 'Top of the page', value: 'top'},
  {title: 'Under the masthead', value: 'masthead'},
  {title: 'After the topics', value: 'afterTopics'},
  {title: 'After “Also worth reading”', value: 'afterOnward'},
] as const

/** What surrounds every story: name, award, navigation, sharing, newsletter, advertising. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  groups: [
    {name: 'identity', title: 'Identity', default: true},
    {name: 'furniture', title: 'Page furniture'},
    {name: 'newsletter', title: 'Newsletter'},
  ],
  initialValue: {siteName: 'Dateline', timeZone: 'Asia/Singapore', language: 'en'},
  fields: [
    defineField({
      name: 'siteName',
      type: 'string',
      group: 'identity',
      description: 'The name in the masthead.',
      validation: (rule) => rule.required().error('The site needs a name.'),
    }),
    defineField({
      name: 'baseUrl',
      title: 'Address of the site',
      type: 'url',
      group: 'identity',
      description:
        'Where readers find the site: https://news.example.com. Share links and structured data are made from it.',
      validation: (rule) => [
        rule.uri({scheme: ['https', 'http']}).error('Give the full address, starting with https://'),
        rule.required().warning('Without it, share links and structured data have no address.'),
      ],
    }),
    defineField({
      name: 'logo',
      type: 'image',
      group: 'identity',
      description:
        'The publisher’s logo for structured data, at least 112 × 112 pixels. Never used as a story picture.',
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone of the newsroom',
      type: 'string',
      group: 'identity',
      description: 'Readers see all times in this zone, with its name: “Asia/Singapore”.',
      validation: (rule) => [
        rule.required().error('Give the zone that times are shown in.'),
        rule.custom(timeZoneRule).error(),
      ],
    }),
    defineField({
      name: 'language',
      type: 'string',
      group: 'identity',
      description: 'The language of the page around the story: “en”.',
    }),
    defineField({
      name: 'award',
      type: 'object',
      group: 'furniture',
      description: 'Shown in the masthead.',
      fields: [
        defineField({name: 'title', type: 'string', description: '“Best News Website or Mobile Service”'}),
        defineField({
          name: 'awardedBy',
          title: 'Awarded by',
          type: 'string',
          description: 'Who gives it: readers see it after the title.',
        }),
      ],
    }),
    defineField({
      name: 'navigation',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'section'}]})],
      group: 'furniture',
      description: 'The sections in the menu, in order.',
      validation: (rule) => rule.custom(uniqueReferences).error(),
    }),
    defineField({
      name: 'shareChannels',
      title: 'Share bar',
      type: 'array',
      of: [{type: 'string'}],
      options: {list: [...SHARE_CHANNELS]},
      group: 'furniture',
      description: 'Where readers can pass a story on.',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'adPositions',
      title: 'Advertisements',
      type: 'array',
      of: [{type: 'string'}],
      options: {list: [...AD_POSITIONS]},
      group: 'furniture',
      description: 'Where advertisements stand. A story can switch them all off.',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'newsletter',
      type: 'object',
      group: 'newsletter',
      description: 'Offered under the stories of sections that ask for it.',
      fields: [
        defineField({
          name: 'heading',
          type: 'string',
          description: 'The words over the form: “News in your inbox”. Without them no form is shown.',
        }),
        defineField({
          name: 'text',
          type: 'text',
          rows: 2,
          description: 'A sentence on what subscribers get, and how often.',
        }),
        defineField({
          name: 'consentText',
          title: 'Consent text',
          type: 'text',
          rows: 3,
          description: 'Travels with the form wherever it is shown.',
        }),
        defineField({
          name: 'action',
          title: 'Where the form is sent',
          type: 'url',
          description: 'The newsletter service’s address. Without it the form is shown but cannot be sent.',
          validation: (rule) =>
            rule.uri({scheme: ['https']}).error('Personal data is only sent over https://'),
        }),
      ],
      validation: (rule) =>
        rule
          .custom((value: {heading?: string; consentText?: string} | undefined) =>
            value?.heading && !value.consentText ? 'The newsletter form needs its consent text.' : true,
          )
          .error(),
    }),
  ],
  preview: {select: {title: 'siteName', subtitle: 'baseUrl'}},
})
