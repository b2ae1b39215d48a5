import {Card} from '@sanity/ui'
import {type ReactNode, type Ref, useEffect, useEffectEvent, useMemo, useState} from 'react'

import {FailureNotice} from './failure-notice.tsx'
import {LoadingNotice} from './loading-notice.tsx'
import {canChooseWidth, chooseWidth, type ModeChoice} from './modes/mode-choice.ts'
import type {PreviewMode, PreviewModes} from './modes/preview-mode.ts'
import {KeptPlace} from './modes/place/kept-place.ts'
import {canWrapColumns} from './modes/print/paged-styles.ts'
import {PaperSheets} from './modes/print/paper-sheets.tsx'
import {PrintBar} from './modes/print/print-bar.tsx'
import {roomForPage} from './modes/room-for-page.ts'
import {usePageView} from './modes/use-page-view.ts'
import {WidthHandle} from './modes/width-handle.tsx'
import {PageGround} from './page-ground.tsx'
import {PageWindow} from './page-window.tsx'
import type {PreviewData, PreviewPage} from './preview-page.ts'
import {ScrolledSection} from './scrolled-section.ts'
import {UnseenNotice} from './unseen-notice.tsx'
import {ViewErrorBoundary} from './view-error-boundary.tsx'

interface PageColumnProps<Story extends string, Surroundings extends string, Onward extends string> {
  page: PreviewPage<Story, Surroundings, Onward>
  /** `undefined` while it is loaded. */
  data: PreviewData<Story, Surroundings, Onward> | undefined
  /** Whether nothing is to be expected: the error is said elsewhere. */
  hasFailed: boolean
  modes: PreviewModes
  mode: PreviewMode
  choice: ModeChoice
  onChoice: (change: (choice: ModeChoice) => ModeChoice) => void
  /** Of the frame, given the width of what it shows. The same function for as long as it says the same. */
  title: (width: number) => string
  /** Bars over the page that say what it is. */
  above: ReactNode
  /** Where the page stands, and how large that is, in pixels. */
  bodyRef: Ref<HTMLDivElement> | undefined
  size: {width: number; height: number}
  /** Are given the elements in which sheets and panels are scrolled. */
  groundRef?: Ref<HTMLElement>
  panelRef?: Ref<HTMLElement>
  /** There to be read from, and not to be seen. */
  isHidden?: boolean
  /** Is told the document of the page, and `undefined` when there is none any more. */
  onPage: (page: Document | undefined) => void
  onError: (error: unknown) => void
}

/** One version of the page, in the mode that is chosen. Two of them stand side by side. */
export function PageColumn<Story extends string, Surroundings extends string, Onward extends string>(
  props: PageColumnProps<Story, Surroundings, Onward>,
): ReactNode {
  const {page, data, hasFailed, modes, mode, choice, onChoice, above, size, isHidden = false} = props
  const {title: titleAt, bodyRef, groundRef, panelRef, onPage, onError} = props
  const [pageDocument, setPageDocument] = useState<Document>()
  const {available, hasRoomForHandle} = roomForPage(size.width, mode)
  const pageView = usePageView({
    page: pageDocument,
    modes,
    mode,
    choice,
    available: {width: available, height: size.height},
  })
  const {width, scale, paper} = pageView
  const title = useMemo(() => titleAt(width), [titleAt, width])
  const leave = useEffectEvent(() => onPage(undefined))
  useEffect(() => () => leave(), [])
  // What its query does not show has no page to look at.
  const isUnseen = data !== undefined && data.story === null
  const hasPanel = mode.kind === 'panel' && pageDocument !== undefined && !isHidden && !isUnseen

  return (
    // Not what `@sanity/ui` has for it: that has its styles made anew with each key.
    <div inert={isHidden} style={isHidden ? HIDDEN_STYLE : COLUMN_STYLE}>
      {above}
      {paper === undefined ? null : (
        <PrintBar
          paper={choice.paper}
          sheets={paper.sheets}
          isPaged={canWrapColumns()}
          onPaper={(chosen) => onChoice((previous) => ({...previous, paper: chosen}))}
          onPrint={() => pageDocument?.defaultView?.print()}
        />
      )}
      <Card ref={bodyRef} flex={1} overflow="hidden" style={BODY_STYLE} tone="transparent">
        {data === undefined ? (
          hasFailed ? null : (
            <LoadingNotice />
          )
        ) : (
          <KeptPlace page={pageDocument} width={paper === undefined ? width : undefined}>
            <PageGround
              ref={groundRef}
              title={title}
              view={pageView}
              isCovered={mode.kind === 'panel' || isUnseen}
              behind={paper === undefined ? null : <PaperSheets layout={paper} scale={scale} />}
              edge={
                mode.kind === 'window' && canChooseWidth(modes) ? (
                  <WidthHandle
                    width={width}
                    scale={scale}
                    inside={!hasRoomForHandle}
                    onWidth={(next) => onChoice((previous) => chooseWidth(previous, next, modes))}
                  />
                ) : null
              }
            >
              <PageWindow
                page={page}
                data={data}
                title={title}
                {...pageView.frame}
                scale={scale}
                onPage={(loaded) => {
                  setPageDocument(loaded)
                  onPage(loaded)
                }}
                onError={onError}
              />
            </PageGround>
          </KeptPlace>
        )}
        {isUnseen && !isHidden ? (
          <div style={FILL}>
            <UnseenNotice />
          </div>
        ) : null}
        {hasPanel ? (
          <ScrolledSection ref={panelRef} aria-label={title} tabIndex={0} data-testid="story-preview-panel">
            <ViewErrorBoundary
              key={mode.name}
              subject={data}
              renderFailure={(error) => <FailureNotice of="panel" error={error} />}
            >
              <mode.Panel page={pageDocument} />
            </ViewErrorBoundary>
          </ScrolledSection>
        ) : null}
      </Card>
    </div>
  )
}

const COLUMN = {display: 'flex', flexDirection: 'column'} as const
/** Beside another one as long as both have room, and otherwise one over the other. */
const COLUMN_STYLE = {...COLUMN, flex: '1 1 17.5rem', minWidth: 0, minHeight: 0} as const
const FILL = {position: 'absolute', inset: 0} as const
/** Laid out all the same: what is not laid out has no text to read. */
const HIDDEN_STYLE = {...COLUMN, ...FILL, visibility: 'hidden'} as const
const BODY_STYLE = {position: 'relative', minHeight: 0} as const
