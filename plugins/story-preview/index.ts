export type {PreviewData, PreviewPage} from './preview-page.ts'
export {storyPreview} from './story-preview.ts'
export {defineStoryPreview, type StoryPreviewViews} from './define-story-preview.tsx'
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
export type {Moment} from './time-travel/moment.ts'
