import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {StructureBuilder, View, ViewBuilder} from 'sanity/structure'

import {FailureNotice} from './failure-notice.tsx'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {englishTexts} from './i18n/resources-en.ts'
import type {PreviewPage} from './preview-page.ts'
import {PreviewPane} from './preview-pane.tsx'
import type {DocumentView} from './studio-adapter.ts'
import {ViewErrorBoundary} from './view-error-boundary.tsx'

export interface StoryPreviewViews {
  views: (S: StructureBuilder) => (View | ViewBuilder)[]
  /** For `defaultPanes`: editor and preview side by side. */
  defaultPanes: string[]
}

/**
 * The views of a document with a preview of `page`. Call it once, outside the structure, so that the preview is not
 * made anew with every pane: `S.document().views(preview.views(S)).defaultPanes(preview.defaultPanes)`.
 */
export function defineStoryPreview<Story extends string, Surroundings extends string, Onward extends string>(
  page: PreviewPage<Story, Surroundings, Onward>,
): StoryPreviewViews {
  const StoryPreview: DocumentView = (view) => (
    <ViewErrorBoundary
      subject={view.document.displayed}
      renderFailure={(error) => <FailureNotice of="preview" error={error} />}
    >
      <PreviewPane page={page} view={view} />
    </ViewErrorBoundary>
  )
  return {
    views: (S) => {
      const {t} = S.context.i18n
      // Until the texts of another language are there it is English.
      const title = (key: 'view.editor' | 'view.preview') =>
        t(key, {ns: STORY_PREVIEW_NAMESPACE, defaultValue: englishTexts[key]})
      return [
        S.view.form().id('editor').title(title('view.editor')),
        S.view.component(StoryPreview).id('preview').title(title('view.preview')).icon(EyeOpenIcon),
      ]
    },
    defaultPanes: ['editor', 'preview'],
  }
}
