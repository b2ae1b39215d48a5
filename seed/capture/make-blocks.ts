import {contentKey} from '../documents/document-ids.ts'
import type {BodyBlock, Paragraph, RelatedLinksBlock} from '../documents/seed-document.ts'
import type {PlacedLine} from './divide-page.ts'
import {reading, type Notes, type Reading} from './notes.ts'

/**
 * Makes Portable Text of paragraphs and “Related:” lines, in their order. Keys come from the content and, where content
 * repeats, from how often it came before: the same text always has the same keys.
 */
export function makeBlocks(lines: readonly PlacedLine[], dateline: string | undefined): Reading<BodyBlock[]> {
  const firstParagraph = lines.find((line) => line.kind === 'text')
  const occurrences = new Map<string, {count: number; firstLine: number}>()
  const body: BodyBlock[] = []
  const notes: Partial<Notes>[] = []
  for (const line of lines) {
    const strippedDateline = line === firstParagraph ? dateline : undefined
    const text =
      strippedDateline === undefined ? line.clean : line.clean.slice(`${strippedDateline}: `.length)
    const content = `${line.kind} ${text}`
    const earlier = occurrences.get(content)
    const occurrence = earlier?.count ?? 0
    occurrences.set(content, {count: occurrence + 1, firstLine: earlier?.firstLine ?? line.number})
    if (line.kind === 'relatedMarker') {
      const block = makeRelatedLinks(text, occurrence)
      body.push(block)
      notes.push(accountForRelatedLinks(line, block))
    } else {
      const paragraph = makeParagraph(text, occurrence)
      body.push(paragraph)
      notes.push(
        accountForParagraph(line, paragraph, strippedDateline),
        warnOfRepetition(line, earlier?.firstLine),
      )
    }
  }
  return reading(body, notes)
}

function makeParagraph(text: string, occurrence: number): Paragraph {
  const key = contentKey('block', text, String(occurrence))
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: contentKey('span', key), text, marks: []}],
  }
}

function makeRelatedLinks(marker: string, occurrence: number): RelatedLinksBlock {
  return {
    _type: 'relatedLinks',
    _key: contentKey('relatedLinks', String(occurrence)),
    heading: marker.replace(/:$/, ''),
    links: [],
  }
}

function accountForParagraph(
  line: PlacedLine,
  paragraph: Paragraph,
  dateline: string | undefined,
): Partial<Notes> {
  const changes = [
    ...(dateline === undefined ? [] : ['the place is kept as the dateline']),
    ...(line.clean === line.text ? [] : ['no-break spaces, and spaces at the ends, taken out']),
  ]
  return {
    fates: [
      {
        line: line.number,
        fate: {
          fate: 'imported',
          into: [...(dateline === undefined ? [] : [articleField('dateline')]), blockField(paragraph)],
          ...(changes.length === 0 ? {} : {note: changes.join('; ')}),
        },
      },
    ],
  }
}

function warnOfRepetition(line: PlacedLine, firstLine: number | undefined): Partial<Notes> {
  if (firstLine === undefined) return {}
  return {
    warnings: [
      {
        lines: [firstLine, line.number],
        message: 'The same paragraph stands twice in the text; both are kept.',
      },
    ],
  }
}

function accountForRelatedLinks(line: PlacedLine, block: RelatedLinksBlock): Partial<Notes> {
  const field = blockField(block)
  return {
    fates: [
      {
        line: line.number,
        fate: {fate: 'imported', into: [field], note: 'its place is kept, its links are lost'},
      },
    ],
    absent: [
      {
        field: {...field, path: `${field.path}.links`},
        because: 'a capture loses the links of this block',
      },
    ],
    warnings: [
      {
        lines: [line.number],
        message: 'The related links here were lost in the capture: add links, or remove the empty block.',
      },
    ],
  }
}

function blockField(block: BodyBlock): {document: string; path: string} {
  return articleField(`body[_key=="${block._key}"]`)
}

function articleField(path: string): {document: string; path: string} {
  return {document: 'article', path}
}
