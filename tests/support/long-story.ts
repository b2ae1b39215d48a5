import type {SanityClient} from '@sanity/client'

export const BLOCKS = 200
const REFERENCES = 100
/** With the two of `Block 7:`, 50 words to a block. */
const PHRASE = 'words of it '
const PHRASES = 16

/** Drafts a story of 10,000 words in 200 blocks, with keys `p0` to `p199`, and 100 references. */
export async function putLongStory(client: SanityClient, id: string): Promise<void> {
  const topics = Array.from({length: REFERENCES}, (_, index) => ({
    _id: `topic-of-${id}-${index}`,
    _type: 'topic',
    name: `Topic ${index}`,
    slug: {_type: 'slug', current: `topic-of-${id}-${index}`},
  }))
  const transaction = client.transaction()
  for (const topic of topics) transaction.create(topic)
  transaction.create({
    _id: `drafts.${id}`,
    _type: 'article',
    headline: 'A long story',
    topics: topics.map(({_id}, index) => ({_type: 'reference', _key: `t${index}`, _ref: _id})),
    body: Array.from({length: BLOCKS}, (_, index) => ({
      _type: 'block',
      _key: `p${index}`,
      style: 'normal',
      markDefs: [],
      children: [
        {
          _type: 'span',
          _key: `p${index}-words`,
          text: `Block ${index}: ${PHRASE.repeat(PHRASES)}`.trim(),
          marks: [],
        },
      ],
    })),
  })
  await transaction.commit()
}
