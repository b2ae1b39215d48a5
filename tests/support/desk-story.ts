import type {SanityClient} from '@sanity/client'

interface StoryFields {
  readonly [field: string]: unknown
}

/** Puts a story into the newsroom that nothing keeps from being published; drafted, or published as long ago. */
export async function putStory(
  client: SanityClient,
  id: string,
  fields: StoryFields = {},
  state: 'draft' | 'published' = 'published',
): Promise<string> {
  await client.createOrReplace({
    _id: state === 'draft' ? `drafts.${id}` : id,
    _type: 'article',
    headline: `Headline of ${id}`,
    slug: {_type: 'slug', current: id},
    section: {_type: 'reference', _ref: 'section-world'},
    source: {_type: 'reference', _ref: 'source-reuters'},
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: 'b',
            text: 'Ships wait at the strait, and nobody says for how long.',
            marks: [],
          },
        ],
      },
    ],
    ...(state === 'draft' ? {} : {firstPublishedAt: LONG_AGO, publishedAt: LONG_AGO, publishedSlugs: [id]}),
    ...fields,
  })
  return id
}

/** When stories of tests that are published were published. */
export const LONG_AGO = '2023-01-01T06:00:00.000Z'
