/** The texts of editing from the page in English, the reference locale. */
export const focusTextsEnglish = {
  'parts.close': 'Stop going through the page',
  'parts.next': 'Next editable part of the page',
  'parts.next-with-key': 'Next editable part of the page (key E)',
  'parts.open': 'Edit',
  'parts.open-with-key': 'Edit in the form (key F)',
  'parts.previous': 'Previous editable part of the page',
  'parts.previous-with-key': 'Previous editable part of the page (keys Shift and E)',
  'references.draft': 'Draft',
  'references.unpublished': 'Not published',
  'references.version': 'In the release',
} as const
