import {Flex, Spinner, Text, useElementSize} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {documentState} from './document-state.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {defaultModes} from './modes/default-modes.ts'
import type {KeyCommand} from './modes/key-command.ts'
import {chooseMode, chooseWidth} from './modes/mode-choice.ts'
import {ModeSwitcher} from './modes/mode-switcher.tsx'
import {canWrapColumns} from './modes/print/paged-styles.ts'
import {PaperSheets} from './modes/print/paper-sheets.tsx'
import {PrintBar} from './modes/print/print-bar.tsx'
import {scrollArea} from './modes/scroll-area.ts'
import {useModeChoice} from './modes/use-mode-choice.ts'
import {useModeTitle} from './modes/use-mode-title.ts'
import {usePageView} from './modes/use-page-view.ts'
import {usePreviewKeys} from './modes/use-preview-keys.ts'
import {WidthHandle} from './modes/width-handle.tsx'
import {ZoomButton} from './modes/zoom-button.tsx'
import {PageGround} from './page-ground.tsx'
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
  const [groundArea, setGroundArea] = useState<HTMLElement | null>(null)
  const [pageDocument, setPageDocument] = useState<Document>()
  const [pageError, setPageError] = useState<unknown>()
  const size = useElementSize(stage)
  const releaseTitle = useSelectedReleaseTitle()
  const revision = useSelectedRevision()
  useFollowRevisionBeside()
  const displayed = usePreviewedDocument(view)
  const {data, missing, error, loadError} = usePreviewData(page, view.documentId, displayed)

  const mode = modes.find(({name}) => name === choice.mode) ?? modes[0]
  const {available, hasRoomForHandle} = roomForPage(size?.content.width ?? 0)
  const pageView = usePageView({
    page: pageDocument,
    modes,
    mode,
    choice,
    available: {width: available, height: size?.content.height ?? 0},
  })
  const {width, scale, paper} = pageView
  const failure = pageError ?? error

  const toggleZoom = () =>
    changeChoice((previous) => ({...previous, zoom: previous.zoom === 'fit' ? 'actual' : 'fit'}))
  const onKeyDown = usePreviewKeys(pageDocument, (command: KeyCommand) => {
    if (command.kind === 'zoom') toggleZoom()
    else if (command.kind === 'mode') {
      const chosen = modes[command.index]
      if (chosen !== undefined) changeChoice((previous) => chooseMode(previous, chosen))
    } else {
      const areas = {panel: panelArea, print: groundArea, window: pageDocument?.scrollingElement}
      const area = areas[mode.kind]
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
        above={
          paper === undefined ? null : (
            <PrintBar
              paper={choice.paper}
              sheets={paper.sheets}
              isPaged={canWrapColumns()}
              onPaper={(chosen) => changeChoice((previous) => ({...previous, paper: chosen}))}
              onPrint={() => pageDocument?.defaultView?.print()}
            />
          )
        }
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
          <PageGround
            ref={setGroundArea}
            view={pageView}
            isCovered={mode.kind === 'panel'}
            behind={paper === undefined ? null : <PaperSheets layout={paper} scale={scale} />}
            edge={
              mode.kind !== 'window' ? null : (
                <WidthHandle
                  width={width}
                  scale={scale}
                  inside={!hasRoomForHandle}
                  onWidth={(next) => changeChoice((previous) => chooseWidth(previous, next, modes))}
                />
              )
            }
          >
            <PageWindow
              page={page}
              data={data}
              title={t('frame-title', {mode: titleOf(mode, width), width})}
              {...pageView.frame}
              scale={scale}
              onPage={setPageDocument}
              onError={setPageError}
            />
          </PageGround>
        )}
      </PreviewStage>
    </Flex>
  )
}
