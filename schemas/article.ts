import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {
  datedInRelease,
  isReleaseVersion,
  notUpdatedBeforePublished,
  suspiciousSignOff,
  uniqueReferences,
} from './article-rules.ts'
import {describeArticle} from './article-preview.ts'
import {keptCorrectionsRule} from './kept-corrections-rule.ts'
import {hasItems} from './list-rules.ts'
import {freeSlugRule, keptAddressRule} from './slug-rule.ts'

/** Headlines over this many characters are cut by most cards and search results. */
export const HEADLINE_COMFORTABLE_LENGTH = 110

/** A news story. Drafts may lack anything; what publishing needs is an `error` rule, what good practice needs is a warning. */
export const article = defineType({
  name: 'article',
  title: 'Story',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'story', title: 'Story', default: true},
    {name: 'picture', title: 'Picture'},
    {name: 'source', title: 'Source and dates'},
    {name: 'record', title: 'Embargo and corrections'},
    {name: 'topics', title: 'Topics'},
    {name: 'page', title: 'Page and search'},
  ],
  orderings: [
    {
      name: 'publishedAtDesc',
      title: 'Publication time, newest first',
      by: [
        {field: 'publishedAt', direction: 'desc'},
        {field: '_updatedAt', direction: 'desc'},
      ],
    },
    {
      name: 'updatedAtDesc',
      title: 'Editorial update, newest first',
      by: [{field: 'updatedAt', direction: 'desc'}],
    },
    {name: 'headlineAsc', title: 'Headline, A to Z', by: [{field: 'headline', direction: 'asc'}]},
    {
      name: 'sectionAsc',
      title: 'Section, A to Z',
      by: [
        {field: 'section.name', direction: 'asc'},
        {field: 'publishedAt', direction: 'desc'},
      ],
    },
  ],
  initialValue: {language: 'en', showAds: true},
  fields: [
    defineField({
      name: 'headline',
      type: 'string',
      group: 'story',
      description:
        'One line, sentence case, no full stop. It is the page title, the search title and the card title.',
      validation: (rule) => [
        rule.required().error('A story needs a headline before it can be published.'),
        rule
          .max(HEADLINE_COMFORTABLE_LENGTH)
          .warning(`Over ${HEADLINE_COMFORTABLE_LENGTH} characters: search results and cards will cut it.`),
      ],
    }),
    defineField({
      name: 'standfirst',
      type: 'text',
      rows: 2,
      group: 'story',
      description:
        'One or two sentences under the headline. Also the description in search results and on cards.',
      validation: (rule) => [
        rule.max(300).warning('Over 300 characters is a paragraph, not a standfirst.'),
        rule.required().info('Without a standfirst, search results and cards quote the first paragraph.'),
      ],
    }),
    defineField({
      name: 'section',
      type: 'reference',
      to: [{type: 'section'}],
      group: 'story',
      description: 'Where the story lives. Its name is the kicker over the headline.',
      validation: (rule) => rule.required().error('Choose the section the story belongs to.'),
    }),
    defineField({
      name: 'kicker',
      title: 'Kicker override',
      type: 'string',
      group: 'story',
      description: 'Leave empty to use the section name. A word or two: “Analysis”, “Explainer”.',
      validation: (rule) => rule.max(40).warning('A kicker is a word or two.'),
    }),
    defineField({
      name: 'dateline',
      type: 'string',
      group: 'story',
      description:
        'The place the story was reported from: “Moscow”. The page sets it in capitals before the first words.',
      validation: (rule) => [
        rule
          .custom((value) => (value?.trim().endsWith(':') ? 'Leave the colon out; the page adds it.' : true))
          .warning(),
        rule.max(60).warning('A dateline is a place, at most two.'),
      ],
    }),
    defineField({
      name: 'body',
      type: 'portableText',
      group: 'story',
      description: 'The text of the story, with pictures and related links at their place.',
      validation: (rule) => rule.required().error('A story needs text before it can be published.'),
    }),
    defineField({
      name: 'heroImage',
      title: 'Main picture',
      type: 'imageWithCredit',
      group: 'picture',
      description:
        'Shown under the headline and on cards. Set the hotspot on what must stay visible when it is cropped.',
      validation: (rule) =>
        rule.required().warning('Stories without a picture are passed over in lists and on cards.'),
    }),
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'bylineSource'}],
      group: 'source',
      description: 'Who the story comes from: a wire service, a partner, or our own staff.',
      validation: (rule) => rule.required().error('Every published story names its source.'),
    }),
    defineField({
      name: 'signOffs',
      title: 'Sign-off',
      type: 'array',
      of: [{type: 'string'}],
      options: {layout: 'tags'},
      group: 'source',
      description:
        'Initials of the editors who handled the story, in order: “lk”. Shown after the source as “Reuters/lk”.',
      validation: (rule) => [
        rule.unique().error('The same initials are listed twice.'),
        rule.custom(suspiciousSignOff).warning(),
      ],
    }),
    defineField({
      name: 'publishedAt',
      title: 'Published',
      type: 'datetime',
      group: 'source',
      readOnly: ({document}) => document?.['firstPublishedAt'] !== undefined && !isReleaseVersion(document),
      description:
        'The time of publication that readers see. Publishing sets it; set it yourself only for a story that came out elsewhere before.',
      validation: (rule) => rule.custom(datedInRelease).error(),
    }),
    defineField({
      name: 'updatedAt',
      title: 'Updated',
      type: 'datetime',
      group: 'source',
      readOnly: ({document}) => !isReleaseVersion(document),
      description:
        'The last update that readers should know of. Publishing an update sets it, a silent edit does not.',
      validation: (rule) => rule.custom(notUpdatedBeforePublished).error(),
    }),
    defineField({
      name: 'updateNote',
      title: 'What the update changed',
      type: 'string',
      group: 'source',
      hidden: ({document}) => document?.['updatedAt'] === undefined,
      description: 'Readers see it beside the time of the update. You are asked for it when you publish one.',
      validation: (rule) => rule.max(160).warning('A note is one short sentence.'),
    }),
    defineField({
      name: 'firstPublishedAt',
      title: 'First published',
      type: 'datetime',
      group: 'source',
      readOnly: true,
      hidden: ({value}) => value === undefined,
      description:
        'When readers first got the story here. It stays when the story is unpublished and published again.',
    }),
    defineField({
      name: 'embargo',
      type: 'embargo',
      group: 'record',
      description: 'What was promised to the source about the time of publication.',
    }),
    defineField({
      name: 'corrections',
      type: 'array',
      of: [defineArrayMember({type: 'correction'})],
      group: 'record',
      options: {disableActions: ['add', 'addBefore', 'addAfter', 'duplicate'], sortable: false},
      description:
        'Added with “Add correction” in the menu beside the publish button. Readers see them with the story.',
      validation: (rule) => rule.custom(keptCorrectionsRule).error(),
    }),
    defineField({
      name: 'publishedCorrections',
      title: 'Corrections as published',
      type: 'array',
      of: [defineArrayMember({type: 'correction'})],
      group: 'record',
      readOnly: true,
      hidden: true,
      description: 'What readers have seen, kept while the story is unpublished: it does not go silently.',
    }),
    defineField({
      name: 'withdrawal',
      type: 'withdrawal',
      group: 'record',
      hidden: ({value}) => value === undefined,
      description:
        'The story is withdrawn. “Restore story” in the menu beside the publish button brings it back.',
    }),
    defineField({
      name: 'topics',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
      group: 'topics',
      description:
        'People, places, organisations, events and subjects the story is about, the most important first.',
      validation: (rule) => [
        rule.custom(uniqueReferences).error(),
        rule.custom(hasItems('A story without topics is hard to find again.')).warning(),
      ],
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      group: 'page',
      // The rule below asks, and names the other story.
      options: {source: 'headline', maxLength: 96, isUnique: () => true},
      description:
        'The last part of the story’s address. Made from the headline; when it changes later, the old address leads to the new one.',
      validation: (rule) => [
        rule.required().error('Generate the slug: without it the story has no address.'),
        rule.custom(freeSlugRule).error(),
        rule.custom(keptAddressRule).error(),
      ],
    }),
    defineField({
      name: 'publishedSlugs',
      title: 'Addresses so far',
      type: 'array',
      of: [{type: 'string'}],
      group: 'page',
      readOnly: true,
      hidden: ({value}) => !Array.isArray(value) || value.length < 2,
      description: 'Every address the story was published under. All of them lead to it.',
    }),
    defineField({
      name: 'searchTitle',
      type: 'string',
      group: 'page',
      description: 'Only when the headline does not work in search results. Aim for under 60 characters.',
      validation: (rule) => rule.max(60).warning('Over 60 characters: search results will cut it.'),
    }),
    defineField({
      name: 'searchDescription',
      type: 'text',
      rows: 2,
      group: 'page',
      description: 'Only when the standfirst does not work in search results. Aim for under 156 characters.',
      validation: (rule) => rule.max(156).warning('Over 156 characters: search results will cut it.'),
    }),
    defineField({
      name: 'canonicalUrl',
      title: 'Canonical address',
      type: 'url',
      group: 'page',
      description: 'Only for a story that was first published elsewhere: its full address there.',
      validation: (rule) =>
        rule.uri({scheme: ['https', 'http']}).error('Give the full address, starting with https://'),
    }),
    defineField({
      name: 'language',
      type: 'string',
      group: 'page',
      options: {
        list: [
          {title: 'English', value: 'en'},
          {title: 'Chinese (simplified)', value: 'zh-Hans'},
          {title: 'Malay', value: 'ms'},
          {title: 'Tamil', value: 'ta'},
          {title: 'Arabic', value: 'ar'},
        ],
      },
      description: 'The language the story is written in.',
    }),
    defineField({
      name: 'showAds',
      title: 'Show advertising',
      type: 'boolean',
      group: 'page',
      description: 'Switch off for sensitive stories: accidents, deaths, abuse.',
    }),
  ],
  preview: {
    select: {
      headline: 'headline',
      section: 'section.name',
      publishedAt: 'publishedAt',
      updatedAt: 'updatedAt',
      media: 'heroImage',
    },
    prepare: describeArticle,
  },
})
