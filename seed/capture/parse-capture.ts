import {articleId, nameForId, sectionId, sourceId} from '../documents/document-ids.ts'
import type {SeedDocument} from '../documents/seed-document.ts'
import type {CaptureReport} from '../report/capture-report.ts'
import {shippedVocabulary} from '../vocabulary/shipped-vocabulary.ts'
import type {Vocabulary} from '../vocabulary/vocabulary.ts'
import {buildDocuments} from './build-documents.ts'
import {buildReport} from './build-report.ts'
import {parseCaptureOptions, type CaptureOptions} from './capture-options.ts'
import {describeDefaults} from './describe-defaults.ts'
import {dividePage} from './divide-page.ts'
import {joinNotes} from './notes.ts'
import {readBody} from './read-body.ts'
import {readDates} from './read-dates.ts'
import {readFurniture} from './read-furniture.ts'
import {readHead} from './read-head.ts'
import {readLines} from './read-lines.ts'
import {readMasthead} from './read-masthead.ts'
import {readPicture} from './read-picture.ts'
import {readSource} from './read-source.ts'
import {readNewsletter, readRest, readTopics} from './read-tail.ts'
import {recogniseLines} from './recognise-lines.ts'

export interface ParsedCapture {
  /** The documents of the story, those that are referred to first, the story last. */
  documents: SeedDocument[]
  report: CaptureReport
}

/**
 * Reads the text of one story page, as a person copied it, into the documents of the content model. Pure: the same text
 * and options give the same documents, ids and keys. Throws `CaptureError` when the story cannot be imported whole.
 */
export function parseCapture(
  text: string,
  options: CaptureOptions,
  vocabulary: Vocabulary = shippedVocabulary,
): ParsedCapture {
  const checkedOptions = parseCaptureOptions(options)

  // The order of these three matters. Lines are recognised by their words before the page is divided, because the date
  // line and the source line are what divides it; and every later step asks for lines by place and kind together.
  const lines = readLines(text)
  const recognised = recogniseLines(lines, vocabulary)
  const {lines: page, dates: dateLine, source: sourceLine} = dividePage(recognised)

  // The head comes before the body: a headline or section that slid into the text is known as a copy only then.
  const head = readHead(page, vocabulary)
  const body = readBody(page, head.value)

  // Each of these takes lines that no other step takes; their order does not matter.
  const furniture = readFurniture(page, vocabulary)
  const award = readMasthead(page)
  const picture = readPicture(page, vocabulary)
  const dates = readDates(dateLine, checkedOptions.zone)
  const origin = readSource(sourceLine, vocabulary)
  const topics = readTopics(page, vocabulary)
  const newsletter = readNewsletter(page)

  const documents = buildDocuments(
    {
      head: head.value,
      dates: dates.value,
      text: body.value,
      heroImage: picture.value,
      origin: origin.value,
      topics: topics.value,
      furniture: furniture.value,
      award: award.value,
      newsletter: newsletter.value,
    },
    checkedOptions,
  )

  // The report is the last: it proves that the steps above left no line out and took none twice.
  const readings = [head, body, furniture, award, picture, dates, origin, topics, newsletter]
  const notes = joinNotes([
    ...readings.map((step) => step.notes),
    readRest(page),
    describeDefaults(checkedOptions, head.value),
  ])
  const documentIds = new Map([
    ['article', articleId(nameForId(head.value.headline))],
    ['section', sectionId(head.value.section)],
    ['source', sourceId(origin.value.source.name)],
  ])
  return {documents, report: buildReport(lines, notes, documentIds)}
}
