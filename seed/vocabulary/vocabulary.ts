import {z} from 'zod'

const name = z.string().trim().min(1)

const topicEntry = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  kind: z.enum(['person', 'place', 'organisation', 'event', 'subject']),
  sameAs: z.array(z.url({protocol: /^https?$/})).default([]),
})

const sourceEntry = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  category: z.enum(['wire', 'staff', 'partner', 'stock', 'handout']),
  display: z.enum(['sourceLine', 'byline', 'hidden']),
  url: z.url({protocol: /^https?$/}).optional(),
  noindex: z.boolean().default(false),
})

const agencyEntry = z.strictObject({
  name,
  /** A government office or a government's news agency. */
  stateAgency: z.boolean(),
  /** The agency gives out pictures of those it serves. */
  handout: z.boolean(),
})

const vocabularySchema = z.strictObject({
  /** What stories are about, by the names that captures print. */
  topics: z.array(topicEntry),
  /** Who stories and pictures come from. */
  sources: z.array(sourceEntry),
  /** Agencies and offices that pictures pass through between photographer and supplier. */
  agencies: z.array(agencyEntry),
  sections: z.array(z.strictObject({name})),
  /** The words on a share bar. */
  shareChannels: z.array(
    z.strictObject({
      label: name,
      channel: z.enum(['whatsapp', 'telegram', 'facebook', 'x', 'email', 'linkedin']),
    }),
  ),
})

/** The names an import knows. It never guesses: what is not here is reported. */
export type Vocabulary = z.infer<typeof vocabularySchema>
export type TopicEntry = Vocabulary['topics'][number]
export type SourceEntry = Vocabulary['sources'][number]

/** Throws `VocabularyError`, which names the file and the entry that is wrong. */
export function parseVocabulary(input: unknown): Vocabulary {
  const parsed = vocabularySchema.safeParse(input)
  if (!parsed.success) throw new VocabularyError(z.prettifyError(parsed.error), {cause: parsed.error})
  return parsed.data
}

export class VocabularyError extends Error {
  override name = 'VocabularyError'
  constructor(problems: string, options?: ErrorOptions) {
    super(
      `The vocabulary in seed/vocabulary/ has mistakes; mend the entries named here.\n${problems}`,
      options,
    )
  }
}

export function isVocabularyError(error: unknown): error is VocabularyError {
  return error instanceof VocabularyError
}

/** Names are compared without regard to case: credit lines print “REUTERS”. */
export function findByName<Entry extends {name: string; aliases?: string[]}>(
  entries: readonly Entry[],
  text: string,
): Entry | undefined {
  const wanted = text.toLowerCase()
  return entries.find((entry) =>
    [entry.name, ...(entry.aliases ?? [])].some((candidate) => candidate.toLowerCase() === wanted),
  )
}
