import {Box, Card, Flex, Spinner, Stack, Text, useElementSize} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {documentState} from './document-state.ts'
import type {PreviewDocument} from './evaluate-page.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {PageErrorBoundary} from './page-error-boundary.tsx'
import {PageLanguage} from './page-language.tsx'
import {PreviewFrame} from './preview-frame.tsx'
import type {PreviewPage} from './preview-page.ts'
import {PreviewToolbar} from './preview-toolbar.tsx'
import {
  type DocumentViewProps,
  useFollowRevisionBeside,
  usePreviewClient,
  useSelectedReleaseTitle,
  useSelectedRevision,
} from './studio-adapter.ts'
import {usePreviewData} from './use-preview-data.ts'
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
  const {document, documentId, schemaType} = view
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [viewportName, setViewportName] = useState<ViewportName>('mobile')
  const [stage, setStage] = useState<HTMLElement | null>(null)
  const [pageError, setPageError] = useState<unknown>()
  const size = useElementSize(stage)
  const releaseTitle = useSelectedReleaseTitle()
  const revision = useSelectedRevision()
  useFollowRevisionBeside()
  const imageOrigins = useImageOrigins()
  const displayed = usePreviewDocument(document.displayed, documentId, schemaType.name)
  const {data, missing, error, loadError} = usePreviewData(page, documentId, displayed)

  const viewport = VIEWPORTS.find(({name}) => name === viewportName) ?? VIEWPORTS[0]
  const scale = scaleToFit(viewport.width, size?.content.width ?? 0)
  const height = (size?.content.height ?? 0) / scale
  const failure = pageError ?? error

  return (
    <Flex direction="column" height="fill" data-testid="story-preview">
      <PreviewToolbar
        state={documentState({...document, releaseTitle, revision})}
        viewport={viewportName}
        scale={scale}
        onViewport={setViewportName}
      />
      {failure === undefined ? null : (
        <Notice
          tone="critical"
          title={t('error.title')}
          text={t('error.body', {message: messageOf(failure)})}
        />
      )}
      {loadError === undefined ? null : (
        <Notice tone="caution" text={t('load-error', {message: messageOf(loadError)})} />
      )}
      {missing.length === 0 ? null : <Notice tone="caution" text={t('missing', {count: missing.length})} />}
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
            <PreviewFrame
              title={t('frame-title', {viewport: t(`viewport.${viewportName}`), width: viewport.width})}
              width={viewport.width}
              height={height}
              scale={scale}
              stylesheet={page.stylesheet}
              imageOrigins={imageOrigins}
            >
              {(pageDocument) => (
                <PageErrorBoundary
                  data={data}
                  render={(shown) => (
                    <PageLanguage pageDocument={pageDocument} {...page.document(shown)}>
                      {page.render(shown)}
                    </PageLanguage>
                  )}
                  onError={setPageError}
                />
              )}
            </PreviewFrame>
          </Box>
        )}
      </Card>
    </Flex>
  )
}

function Notice({
  tone,
  title,
  text,
}: {
  tone: 'critical' | 'caution'
  title?: string
  text: string
}): ReactNode {
  return (
    <Card as="output" borderBottom display="block" padding={3} tone={tone}>
      <Stack gap={2}>
        {title === undefined ? null : (
          <Text size={1} weight="semibold">
            {title}
          </Text>
        )}
        <Text size={1}>{text}</Text>
      </Stack>
    </Card>
  )
}

/** The form's value as a document: while it loads, or before the first keystroke, id and type may be missing. */
function usePreviewDocument(
  displayed: DocumentViewProps['document']['displayed'],
  documentId: string,
  type: string,
): PreviewDocument {
  const [held, setHeld] = useState<{displayed: unknown; document: PreviewDocument}>()
  if (held?.displayed === displayed) return held.document
  const document = {...displayed, _id: displayed._id ?? documentId, _type: displayed._type ?? type}
  setHeld({displayed, document})
  return document
}

/** Where the dataset's pictures come from, for the frame's policy. */
function useImageOrigins(): readonly string[] {
  const client = usePreviewClient()
  return [new URL(client.getUrl('/')).origin]
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
