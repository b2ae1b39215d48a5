/** A document as GROQ sees it. */
export interface GroqDocument {
  _id: string
  [field: string]: unknown
}

/** What `*` stands for in a query, and where `->` looks. */
export interface DocumentSource {
  readonly documents: readonly GroqDocument[]
  get(id: string): GroqDocument | undefined
}
