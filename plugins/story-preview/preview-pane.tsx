import {Flex, Spinner, Text, useElementSize} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {documentState} from './document-state.ts'
import {scaleFor} from './fit.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {defaultModes} from './modes/default-modes.ts'
import type {KeyCommand} from './modes/key-command.ts'
import {chooseMode, chooseWidth, windowWidth} from './modes/mode-choice.ts'
import {ModeSwitcher} from './modes/mode-switcher.tsx'
import {scrollArea} from './modes/scroll-area.ts'
import {useModeChoice} from './modes/use-mode-choice.ts'
import {useModeTitle} from './modes/use-mode-title.ts'
import {usePreviewKeys} from './modes/use-preview-keys.ts'
import {ZoomButton} from './modes/zoom-button.tsx'
import {PageWindow} from './page-window.tsx'
import {PreviewNotices} from './preview-notices.tsx'
import type {PreviewPage} from './preview-page.ts'
import {PreviewStage, roomForPage} from './preview-stage.tsx'
import {PreviewToolbar} from './preview-toolbar.tsx'
import {
  type DocumentViewProps,
  useFollowRevisionBeside,
  useSelectedReleaseTitle,
  useSelectedRevision,
} from './studio-adapter.ts'
import {usePreviewData} from './use-preview-data.ts'
import {usePreviewedDocument} from './use-previewed-document.ts'

interface PreviewPaneProps<Story extends string, Surroundings extends string, Onward extends string> {
  page: PreviewPage<Story, Surroundings, Onward>
  view: DocumentViewProps
}

/** The preview beside the form: toolbar, notices, and the page in its frame. */
export function PreviewPane<Story extends string, Surroundings extends string, Onward extends string>({
  page,
  view,
}: PreviewPaneProps<Story, Surroundings, Onward>): ReactNode {
  const {modes = defaultModes} = page
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const titleOf = useModeTitle()
  const [choice, changeChoice] = useModeChoice(modes)
  const [stage, setStage] = useState<HTMLElement | null>(null)
  const [panelArea, setPanelArea] = useState<HTMLElement | null>(null)
  const [pageDocument, setPageDocument] = useState<Document>()
  const [pageError, setPageError] = useState<unknown>()
  const size = useElementSize(stage)
  const releaseTitle = useSelectedReleaseTitle()
  const revision = useSelectedRevision()
  useFollowRevisionBeside()
  const displayed = usePreviewedDocument(view)
  const {data, missing, error, loadError} = usePreviewData(page, view.documentId, displayed)

  const mode = modes.find(({name}) => name === choice.mode) ?? modes[0]
  const width = windowWidth(choice, modes)
  const {available, hasRoomForHandle} = roomForPage(size?.content.width ?? 0)
  const scale = scaleFor(choice.zoom, width, available)
  const failure = pageError ?? error

  const toggleZoom = () =>
    changeChoice((previous) => ({...previous, zoom: previous.zoom === 'fit' ? 'actual' : 'fit'}))
  const onKeyDown = usePreviewKeys(pageDocument, (command: KeyCommand) => {
    if (command.kind === 'zoom') toggleZoom()
    else if (command.kind === 'mode') {
      const chosen = modes[command.index]
      if (chosen !== undefined) changeChoice((previous) => chooseMode(previous, chosen))
    } else {
      const area = mode.kind === 'panel' ? panelArea : pageDocument?.scrollingElement
      if (area) scrollArea(area, command)
    }
  })

  return (
    <Flex direction="column" height="fill" data-testid="story-preview" onKeyDown={onKeyDown}>
      <PreviewToolbar state={documentState({...view.document, releaseTitle, revision})}>
        <ZoomButton zoom={choice.zoom} scale={scale} onToggle={toggleZoom} />
        <ModeSwitcher
          modes={modes}
          selected={mode}
          customWidth={choice.customWidth}
          onSelect={(selected) => changeChoice((previous) => chooseMode(previous, selected))}
        />
      </PreviewToolbar>
      <PreviewNotices failure={failure} loadError={loadError} missing={missing} />
      <PreviewStage
        ref={setStage}
        width={width}
        scale={scale}
        hasRoomForHandle={hasRoomForHandle}
        onWidth={(next) => changeChoice((previous) => chooseWidth(previous, next, modes))}
        panel={
          mode.kind === 'panel' && pageDocument !== undefined ? <mode.Panel page={pageDocument} /> : null
        }
        panelRef={setPanelArea}
      >
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
          <PageWindow
            page={page}
            data={data}
            title={t('frame-title', {mode: titleOf(mode, width), width})}
            width={width}
            height={(size?.content.height ?? 0) / scale}
            scale={scale}
            onPage={setPageDocument}
            onError={setPageError}
          />
        )}
      </PreviewStage>
    </Flex>
  )
}
