import {defineField, defineType} from 'sanity'

import {SHARED_PREVIEW} from './new-shared-preview.ts'

/**
 * A link that lets whoever has it see one document, drafts included, for a time. Made and revoked in the preview, never
 * edited in a form. Its id has a dot, so that only those who are signed in can read it.
 */
export const sharedPreviewType = defineType({
  name: SHARED_PREVIEW,
  title: 'Shared preview',
  type: 'document',
  liveEdit: true,
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({name: 'documentId', type: 'string', description: 'Published id of what is shown.'}),
    defineField({
      name: 'perspective',
      type: 'array',
      of: [{type: 'string'}],
      description: 'The perspective it is shown in, most important first.',
    }),
    defineField({name: 'token', type: 'string', description: 'What the link ends with.'}),
    defineField({name: 'lifetime', type: 'number', description: 'Seconds from its creation.'}),
  ],
})
