import {Box, Card, Flex, Spinner, Text, useElementSize} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {documentState} from './document-state.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {PageWindow} from './page-window.tsx'
import {PreviewNotices} from './preview-notices.tsx'
import type {PreviewPage} from './preview-page.ts'
import {PreviewToolbar} from './preview-toolbar.tsx'
import {
  type DocumentViewProps,
  useFollowRevisionBeside,
  useSelectedReleaseTitle,
  useSelectedRevision,
} from './studio-adapter.ts'
import {usePreviewData} from './use-preview-data.ts'
import {usePreviewedDocument} from './use-previewed-document.ts'
import {scaleToFit, type ViewportName, VIEWPORTS} from './viewports.ts'

interface PreviewPaneProps<Story extends string, Surroundings extends string, Onward extends string> {
  page: PreviewPage<Story, Surroundings, Onward>
  view: DocumentViewProps
}

/**
 * On narrow screens the Studio gives a pane no height but that of its content. This one is what is left of the window
 * under the Studio's own bars, or less.
 */
const STAGE_STYLE = {position: 'relative', minHeight: 'max(20rem, calc(100dvh - 18rem))'} as const

/** The preview beside the form: toolbar, notices, and the page in its frame. */
export function PreviewPane<Story extends string, Surroundings extends string, Onward extends string>({
  page,
  view,
}: PreviewPaneProps<Story, Surroundings, Onward>): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [viewportName, setViewportName] = useState<ViewportName>('mobile')
  const [stage, setStage] = useState<HTMLElement | null>(null)
  const [pageError, setPageError] = useState<unknown>()
  const size = useElementSize(stage)
  const releaseTitle = useSelectedReleaseTitle()
  const revision = useSelectedRevision()
  useFollowRevisionBeside()
  const displayed = usePreviewedDocument(view)
  const {data, missing, error, loadError} = usePreviewData(page, view.documentId, displayed)

  const viewport = VIEWPORTS.find(({name}) => name === viewportName) ?? VIEWPORTS[0]
  const scale = scaleToFit(viewport.width, size?.content.width ?? 0)
  const height = (size?.content.height ?? 0) / scale
  const failure = pageError ?? error

  return (
    <Flex direction="column" height="fill" data-testid="story-preview">
      <PreviewToolbar
        state={documentState({...view.document, releaseTitle, revision})}
        viewport={viewportName}
        scale={scale}
        onViewport={setViewportName}
      />
      <PreviewNotices failure={failure} loadError={loadError} missing={missing} />
      <Card ref={setStage} flex={1} overflow="hidden" style={STAGE_STYLE} tone="transparent">
        {data === undefined ? (
          failure === undefined && (
            <Flex align="center" as="output" gap={3} height="fill" justify="center">
              <Spinner muted />
              <Text muted size={1}>
                {t('loading')}
              </Text>
            </Flex>
          )
        ) : (
          <Box
            overflow="hidden"
            // Out of the flow: the frame is as high as the stage, so the stage must not be as high as the frame.
            style={{position: 'absolute', inset: 0, width: viewport.width * scale, marginInline: 'auto'}}
          >
            <PageWindow
              page={page}
              data={data}
              title={t('frame-title', {viewport: t(`viewport.${viewportName}`), width: viewport.width})}
              width={viewport.width}
              height={height}
              scale={scale}
              onError={setPageError}
            />
          </Box>
        )}
      </Card>
    </Flex>
  )
}
