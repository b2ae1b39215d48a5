import {createInterface} from 'node:readline/promises'
import type {Readable, Writable} from 'node:stream'

import {completeQuery, type Vocabulary} from './complete-query.ts'

export interface QueryPromptOptions {
  readonly input: Readable
  readonly output: Writable
  /** Whether there is a person with a keyboard, for whom Tab completes. */
  readonly isTerminal: boolean
  readonly vocabulary: Vocabulary
  /** Answers a query with the text to print; rejects with an error whose message says what is wrong. */
  readonly answer: (query: string) => Promise<string>
}

const GREETING = `Ask in GROQ, or by the name of a query. Tab completes, an empty line or Ctrl-D ends.\n`

/** Asks for queries and answers them, one after the other, until there are no more. */
export async function runQueryPrompt(options: QueryPromptOptions): Promise<void> {
  const {input, output, isTerminal, vocabulary, answer} = options
  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    prompt: 'groq> ',
    completer: (line: string) => completeQuery(line, vocabulary),
  })
  // What was typed before the end is still answered; there is nobody to prompt then.
  let isOpen = true
  lines.once('close', () => {
    isOpen = false
  })
  output.write(GREETING)
  lines.prompt()
  for await (const line of lines) {
    const query = line.trim()
    if (query === '') break
    output.write(`${await answered(answer, query)}\n`)
    if (isOpen) lines.prompt()
  }
  lines.close()
}

async function answered(answer: QueryPromptOptions['answer'], query: string): Promise<string> {
  try {
    return await answer(query)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
