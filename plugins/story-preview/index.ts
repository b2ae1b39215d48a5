export type {PageDocument, PageOnward, PageSurroundings, PreviewData} from './preview-page.ts'
export {storyPreview, type StoryPreviewPlugin} from './story-preview.ts'
export type {StoryPreviewOptions} from './story-preview-options.ts'
export type {StoryPreviewViews} from './define-story-preview.tsx'
export {defaultModes} from './modes/default-modes.ts'
export type {
  PanelMode,
  PanelProps,
  PreviewMode,
  PreviewModes,
  PrintMode,
  WindowMode,
} from './modes/preview-mode.ts'
export {usePageReading} from './modes/page/use-page-reading.ts'
export {readPageMetadata} from './modes/page/read-page-metadata.ts'
export type {PageMetadata, SocialMetadata, SocialPicture} from './modes/page/page-metadata.ts'
export type {Finding, Grade, ProblemText} from './problems/problem.ts'
export type {MeasureText, ProblemRule, ProblemSubject} from './problems/problem-rule.ts'
export {referenceRules} from './problems/reference-rules.ts'
export type {Moment} from './time-travel/moment.ts'
