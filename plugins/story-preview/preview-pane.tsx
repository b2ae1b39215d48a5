import {useElementSize} from '@sanity/ui'
import {type ReactNode, useCallback, useMemo, useState} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {ChangesBar} from './changes/changes-bar.tsx'
import {useChanges} from './changes/use-changes.ts'
import {useScrollTogether} from './compare/use-scroll-together.ts'
import {useVersions} from './compare/use-versions.ts'
import {VersionBadge} from './compare/version-badge.tsx'
import {VersionCaption} from './compare/version-caption.tsx'
import {scaleFor} from './fit.ts'
import {useEditing} from './focus/use-editing.tsx'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {defaultModes} from './modes/default-modes.ts'
import type {KeyCommand} from './modes/key-command.ts'
import {chooseMode} from './modes/mode-choice.ts'
import {ModeSwitcher} from './modes/mode-switcher.tsx'
import {scrollArea} from './modes/scroll-area.ts'
import type {PreviewMode} from './modes/preview-mode.ts'
import {useModeChoice} from './modes/use-mode-choice.ts'
import {useModeTitle} from './modes/use-mode-title.ts'
import {pageWidth} from './modes/use-page-view.ts'
import {roomForPage} from './modes/room-for-page.ts'
import {usePreviewKeys} from './modes/use-preview-keys.ts'
import {ZoomButton} from './modes/zoom-button.tsx'
import {PageColumn} from './page-column.tsx'
import {PreviewNotices} from './preview-notices.tsx'
import type {PreviewPage} from './preview-page.ts'
import {PreviewStage} from './preview-stage.tsx'
import {PreviewToolbar} from './preview-toolbar.tsx'
import {referenceRules} from './problems/reference-rules.ts'
import {useProblemView} from './problems/use-problem-view.tsx'
import {ShareButton} from './share/share-button.tsx'
import {StateBadge, useStateLabel} from './state-badge.tsx'
import {type DocumentViewProps, useFollowRevisionBeside} from './studio-adapter.ts'
import {momentsToCome} from './time-travel/moments-to-come.ts'
import {TimeTravelButton} from './time-travel/time-travel-button.tsx'
import {useSame} from './use-same.ts'

interface PreviewPaneProps<Story extends string, Surroundings extends string, Onward extends string> {
  page: PreviewPage<Story, Surroundings, Onward>
  view: DocumentViewProps
}

/** The preview beside the form: toolbar, notices, and the page in its frame. */
export function PreviewPane<Story extends string, Surroundings extends string, Onward extends string>({
  page,
  view,
}: PreviewPaneProps<Story, Surroundings, Onward>): ReactNode {
  const {modes = defaultModes, rules = referenceRules, siteUrl} = page
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const titleOf = useModeTitle()
  const [choice, changeChoice] = useModeChoice(modes)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const [panelArea, setPanelArea] = useState<HTMLElement | null>(null)
  const [groundArea, setGroundArea] = useState<HTMLElement | null>(null)
  const [pageDocument, setPageDocument] = useState<Document>()
  const [otherDocument, setOtherDocument] = useState<Document>()
  const [pageError, setPageError] = useState<unknown>()
  const [otherError, setOtherError] = useState<unknown>()
  const bodySize = useElementSize(body)
  useFollowRevisionBeside()
  const [chosenTime, setChosenTime] = useState<string>()
  const [isPlanned, setIsPlanned] = useState(false)
  const versions = useVersions(page, view, {asAt: chosenTime, isPlanned})
  const {working, published, displayed, comparison, canCompare, compare, asAt, clock} = versions
  const {documentId, schemaType} = view
  const {known, missing} = working.preview
  const editing = useEditing({
    page: pageDocument,
    documentId,
    schemaType,
    document: displayed,
    known,
  })
  const problems = useProblemView({
    rules,
    document: displayed,
    known,
    missing,
    page: pageDocument,
    schemaType,
    openField: editing.openField,
  })

  const mode = modes.find(({name}) => name === choice.mode) ?? modes[0]
  // Until the published version is there the one at work stays, and says so.
  const isPublishedShown = comparison === 'published' && published.preview.data !== undefined
  const main = isPublishedShown ? published : working
  const hasOther = comparison === 'both' || comparison === 'changes'
  const showsChanges = comparison === 'changes' && mode.kind !== 'panel'
  const changes = useChanges(showsChanges ? pageDocument : undefined, otherDocument)
  useScrollTogether(pageDocument, otherDocument, comparison === 'both')
  const publishedLabel = useStateLabel(published.state)

  const size = {width: bodySize?.content.width ?? 0, height: bodySize?.content.height ?? 0}
  const scale = scaleFor(choice.zoom, pageWidth(mode, choice, modes), roomForPage(size.width, mode).available)
  const failure =
    pageError ?? (hasOther ? otherError : undefined) ?? main.preview.error ?? published.preview.error

  // The same functions, objects and elements while one types: the toolbar is not drawn again with each key.
  const toggleZoom = useCallback(
    () => changeChoice((previous) => ({...previous, zoom: previous.zoom === 'fit' ? 'actual' : 'fit'})),
    [changeChoice],
  )
  const selectMode = useCallback(
    (selected: PreviewMode) => changeChoice((previous) => chooseMode(previous, selected)),
    [changeChoice],
  )
  const moments = useSame(momentsToCome(page.moments?.(displayed) ?? [], versions.scheduled, clock))
  const onKeyDown = usePreviewKeys(pageDocument, (command: KeyCommand) => {
    if (command.kind === 'zoom') toggleZoom()
    else if (command.kind === 'change') changes.go(command.direction)
    else if (command.kind === 'part') editing.go(command.direction)
    else if (command.kind === 'open-part') editing.open()
    else if (command.kind === 'mode') {
      const chosen = modes[command.index]
      if (chosen !== undefined) changeChoice((previous) => chooseMode(previous, chosen))
    } else {
      const areas = {panel: panelArea, print: groundArea, window: pageDocument?.scrollingElement}
      const area = areas[mode.kind]
      if (area) scrollArea(area, command)
    }
  })

  const frameTitle = useCallback(
    (width: number) => t('frame-title', {mode: titleOf(mode, width), width}),
    [t, titleOf, mode],
  )
  const otherFrameTitle = useCallback(
    (width: number) => t('compare.frame-title', {version: publishedLabel, title: frameTitle(width)}),
    [t, publishedLabel, frameTitle],
  )
  const badge = useMemo(
    () => (
      <VersionBadge
        working={working.state}
        published={published.state}
        shown={main.state}
        asAt={asAt}
        comparison={comparison}
        showsChanges={showsChanges}
        canCompare={canCompare}
        onCompare={compare}
      />
    ),
    [working.state, published.state, main.state, asAt, comparison, showsChanges, canCompare, compare],
  )
  const {zoom, customWidth} = choice
  const tools = useMemo(
    () => (
      <>
        {problems.button}
        {editing.button}
        <TimeTravelButton
          asAt={asAt}
          now={clock}
          moments={moments}
          onTravel={setChosenTime}
          onOpen={setIsPlanned}
        />
        <ZoomButton zoom={zoom} scale={scale} isDisabled={mode.kind === 'panel'} onToggle={toggleZoom} />
        <ModeSwitcher modes={modes} selected={mode} customWidth={customWidth} onSelect={selectMode} />
        {siteUrl === undefined ? null : <ShareButton documentId={documentId} siteUrl={siteUrl} />}
      </>
    ),
    [
      problems.button,
      editing.button,
      asAt,
      clock,
      moments,
      zoom,
      scale,
      mode,
      toggleZoom,
      modes,
      customWidth,
      selectMode,
      siteUrl,
      documentId,
    ],
  )
  const column = {page, modes, mode, choice, onChoice: changeChoice, size}

  return (
    <Pane data-testid="story-preview" onKeyDown={onKeyDown}>
      <PreviewToolbar badge={badge}>{tools}</PreviewToolbar>
      <PreviewNotices
        isDeleted={working.state.kind === 'deleted'}
        failure={failure}
        loadError={working.preview.loadError ?? published.preview.loadError}
      />
      <PreviewStage
        above={
          <>
            {problems.panel}
            {editing.bar}
          </>
        }
      >
        {hasOther ? (
          <PageColumn
            key="other"
            {...column}
            data={published.preview.data}
            hasFailed={published.preview.error !== undefined}
            title={otherFrameTitle}
            above={
              comparison === 'both' ? (
                <VersionCaption badge={<StateBadge state={published.state} asAt={asAt} />} />
              ) : null
            }
            bodyRef={undefined}
            isHidden={comparison === 'changes'}
            onPage={setOtherDocument}
            onError={setOtherError}
          />
        ) : null}
        <PageColumn
          key="main"
          {...column}
          data={main.preview.data}
          hasFailed={main.preview.error !== undefined}
          title={frameTitle}
          above={
            <>
              {comparison === 'both' ? (
                <VersionCaption badge={<StateBadge state={working.state} asAt={asAt} />} />
              ) : null}
              {showsChanges ? <ChangesBar changes={changes} /> : null}
            </>
          }
          bodyRef={setBody}
          groundRef={setGroundArea}
          panelRef={setPanelArea}
          onPage={setPageDocument}
          onError={setPageError}
        />
      </PreviewStage>
    </Pane>
  )
}

const Pane = styled.div`
  display: flex;
  flex-direction: column;
  height: 100%;
`
