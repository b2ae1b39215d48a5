export {seedStories, type SeedStoriesOptions} from './seed-stories.ts'

export {parseCapture, type ParsedCapture} from './capture/parse-capture.ts'
export type {CaptureOptions} from './capture/capture-options.ts'
export {
  CaptureError,
  isCaptureError,
  type CaptureErrorCode,
  type CaptureProblem,
} from './capture/capture-error.ts'

export {listStories} from './files/list-stories.ts'
export {readStory, type GivenOptions, type Story} from './files/read-story.ts'

export type {CaptureReport, FieldPath, ReportLine, ReportWarning} from './report/capture-report.ts'
export {renderReport} from './report/render-report.ts'

export {loadStandIn, type StandInPicture} from './stand-in/stand-in-picture.ts'
export {isVocabularyError, VocabularyError, type Vocabulary} from './vocabulary/vocabulary.ts'

export type {DocumentOutcome, SeedEvent, SeedObserver, SeedSummary} from './write/seed-event.ts'
export {isWriteError, WriteError, type WriteErrorCode} from './write/write-error.ts'
export {writeStory, type WriteStoryOptions} from './write/write-story.ts'

export type {ArticleDocument, SeedDocument} from './documents/seed-document.ts'
