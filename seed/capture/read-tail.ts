import type {Newsletter} from '../documents/seed-document.ts'
import type {TopicEntry, Vocabulary} from '../vocabulary/vocabulary.ts'
import {quote} from './capture-error.ts'
import type {PlacedLine} from './divide-page.ts'
import {
  configuration,
  derived,
  dropped,
  droppedWithWarning,
  joinNotes,
  reading,
  type Notes,
  type Reading,
} from './notes.ts'
import {topicId} from '../documents/document-ids.ts'
import {splitTopics} from './split-topics.ts'

/** The topics under the story, split by known names. What they do not cover is reported, not guessed. */
export function readTopics(page: readonly PlacedLine[], vocabulary: Vocabulary): Reading<TopicEntry[]> {
  const lines = page.filter((line) => line.region === 'topics' && line.kind === 'text')
  const entries = lines.map((line) => ({line, split: splitTopics(line.clean, vocabulary)}))
  const topics = [...new Set(entries.flatMap(({split}) => split.topics))]
  return reading(topics, [
    ...entries.map(({line, split}): Partial<Notes> => {
      if (split.topics.length === 0) return droppedWithWarning(line, 'it names no known topic')
      const named = split.topics.map((topic) => ({document: topicId(topic.name), path: 'name'}))
      return {
        fates: [
          {
            line: line.number,
            fate: {fate: 'imported', into: [{document: 'article', path: 'topics'}, ...named]},
          },
        ],
        warnings: split.unknown.map((words) => ({
          lines: [line.number],
          message: `${quote(words)} is not split into topics: add each name to seed/vocabulary/topics.json.`,
        })),
      }
    }),
    topics.length === 0
      ? {
          absent: [{field: {document: 'article', path: 'topics'}, because: 'no known topic is captured'}],
          warnings: [{lines: [], message: 'The story gets no topics, and is hard to find again.'}],
        }
      : {},
  ])
}

/** The newsletter under the story. It is imported with its consent text or not at all. */
export function readNewsletter(page: readonly PlacedLine[]): Reading<Newsletter | undefined> {
  const [consent, ...otherConsents] = page.filter((line) => line.kind === 'consent')
  const [heading, text, ...furtherTexts] = page.filter(
    (line) => line.region === 'newsletter' && line.kind === 'text',
  )
  if (consent === undefined || heading === undefined) {
    const lines = [heading, text, ...furtherTexts, consent, ...otherConsents].filter(
      (line) => line !== undefined,
    )
    const because =
      lines.length === 0
        ? 'the capture offers no newsletter'
        : 'a newsletter is imported only with its heading and its consent text'
    return reading(undefined, [
      ...lines.map((line) => droppedWithWarning(line, because)),
      {absent: [{field: {document: 'siteSettings', path: 'newsletter'}, because}]},
    ])
  }
  const newsletter: Newsletter = {
    heading: heading.clean,
    ...(text === undefined ? {} : {text: text.clean}),
    consentText: consent.text.trim(),
  }
  return reading(newsletter, [
    {
      fates: [
        configuration(heading, 'siteSettings', 'newsletter.heading'),
        ...(text === undefined ? [] : [configuration(text, 'siteSettings', 'newsletter.text')]),
        configuration(consent, 'siteSettings', 'newsletter.consentText'),
      ],
      absent: [
        {
          field: {document: 'siteSettings', path: 'newsletter.action'},
          because: 'captured text does not say where the form is sent',
        },
      ],
    },
    ...furtherTexts.map((line) => droppedWithWarning(line, 'the newsletter has one line of text')),
    ...otherConsents.map((line) =>
      line.clean === consent.clean
        ? {
            fates: [
              derived(line, 'siteSettings', 'newsletter.consentText', `copy of line ${consent.number}`),
            ],
          }
        : droppedWithWarning(line, 'a second, different consent text'),
    ),
  ])
}

/** Text under the story that belongs to no part of it. */
export function readRest(page: readonly PlacedLine[]): Notes {
  const text = page.filter((line) => line.kind === 'text')
  return joinNotes(
    text.map((line): Partial<Notes> => {
      if (line.region === 'onward') {
        return {
          fates: [dropped(line, 'a link of the onward list, which the page queries; it is never stored')],
        }
      }
      const isStray =
        line.region === 'afterSource' || line.region === 'afterTopics' || line.region === 'footer'
      return isStray ? droppedWithWarning(line, 'unknown line under the text') : {}
    }),
  )
}
