export type {PreviewData, PreviewPage} from './preview-page.ts'
export {storyPreview} from './story-preview.ts'
export {defineStoryPreview, type StoryPreviewViews} from './define-story-preview.tsx'
