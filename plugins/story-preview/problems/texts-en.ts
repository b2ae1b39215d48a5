/** The texts of the problem list and its rules in English, the reference locale. */
export const problemTextsEnglish = {
  'problems.grade.error_one': '{{count}} error',
  'problems.grade.error_other': '{{count}} errors',
  'problems.grade.info_one': '{{count}} note',
  'problems.grade.info_other': '{{count}} notes',
  'problems.grade.warning_one': '{{count}} warning',
  'problems.grade.warning_other': '{{count}} warnings',
  'problems.kind.error': 'Error',
  'problems.kind.info': 'Note',
  'problems.kind.warning': 'Warning',
  'problems.none': 'No problems found',
  'problems.title': 'Problems',
  'problem.block-without-type': 'The page cannot tell what this is: it has no type. Readers do not see it.',
  'problem.broken-link':
    'The link to “{{address}}” leads nowhere. Give its full address, starting with https://',
  'problem.caption-full-stop': 'The caption does not end with a full stop.',
  'problem.double-space': 'Two spaces in a row: “{{excerpt}}”',
  'problem.draft-reference.draft': '“{{title}}” is shown as in its draft. Readers see the published one.',
  'problem.draft-reference.version':
    '“{{title}}” is shown as in the release. Readers see the published one until then.',
  'problem.duplicate-related-link.itself':
    'This related link leads to the story itself. Readers do not see it.',
  'problem.duplicate-related-link.twice': 'Another related link leads to the same place. Remove one.',
  'problem.future-date.dateCreated': 'The picture is dated in the future.',
  'problem.future-date.publishedAt': 'The time of publication is in the future.',
  'problem.future-date.updatedAt': 'The time of the update is in the future.',
  'problem.long-description.searchDescription':
    'The search description has {{length}} characters. Search results cut it after {{limit}}.',
  'problem.long-description.standfirst':
    'Search results cut the standfirst after {{limit}} of its {{length}} characters. A search description would be shown whole.',
  'problem.long-search-title.headline':
    'The headline is {{width}} pixels wide as a search result. What fits into {{limit}}: “{{shown}}…” A search title can be shorter.',
  'problem.long-search-title.searchTitle':
    'The search title is {{width}} pixels wide. What fits into {{limit}}: “{{shown}}…”',
  'problem.missing-alt': 'The picture has no text alternative. Describe it, or mark it as decorative.',
  'problem.missing-credit': 'The picture has no credit.',
  'problem.missing-headline': 'The story has no headline.',
  'problem.missing-reference': 'What this refers to is gone ({{id}}). Readers see a gap.',
  'problem.missing-reference.elsewhere':
    'A document that this one refers to refers to another that is gone ({{id}}). Readers see a gap.',
  'problem.mixed-quotes':
    'Straight and curly quotes are mixed: {{straight}} straight, {{curly}} curly. The first of the rarer kind: “{{excerpt}}”',
  'problem.rule-failed': 'The rule {{rule}} could not be applied: {{message}}',
  'problem.small-social-picture':
    'The main picture is {{width}} pixels wide. Social cards need {{limit}} to show it large.',
  'problem.unknown-block': 'The page has no form for “{{type}}”. Readers do not see it.',
  'problem.unpublished-reference': '“{{title}}” has not been published. Readers see a gap until it is.',
  'problem.updated-before-published': 'The update is earlier than the publication.',
} as const
