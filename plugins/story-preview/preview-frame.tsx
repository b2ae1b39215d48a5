import {type ReactNode, useCallback, useEffect, useMemo, useState} from 'react'
import {createPortal} from 'react-dom'

import {AT_ONCE} from './at-once.ts'
import {frameDocument, type FrameOptions} from './frame-document.ts'

interface PreviewFrameProps extends FrameOptions {
  title: string
  /** Width of the page in CSS pixels; media queries in it follow. */
  width: number
  /** Height of the page's window in CSS pixels, before scaling. */
  height: number
  scale: number
  /** Is told the document that the page is rendered into. */
  onPage: (page: Document) => void
  /** The page, given that document. Rendered again only when this is another function. */
  children: (page: Document) => ReactNode
}

/** A window of its own for the page, filled by portal: same React tree, no reload, scroll kept. */
export function PreviewFrame(props: PreviewFrameProps): ReactNode {
  const {title, width, height, scale, stylesheet, imageOrigins, onPage, children} = props
  const originsKey = imageOrigins.join(' ')
  const source = useMemo(
    () => frameDocument({stylesheet, imageOrigins: originsKey.split(' ').filter((origin) => origin !== '')}),
    [stylesheet, originsKey],
  )
  const [page, setPage] = useState<Document>()

  const onLoad = useCallback(
    (event: React.SyntheticEvent<HTMLIFrameElement>) => {
      const {contentDocument} = event.currentTarget
      if (contentDocument === null) return
      setPage(contentDocument)
      onPage(contentDocument)
    },
    [onPage],
  )
  const content = useMemo(
    () => (page === undefined ? null : createPortal(children(page), page.body)),
    [page, children],
  )

  useEffect(() => {
    if (page === undefined) return
    // Readers follow links; in a preview that would leave the story being edited.
    page.addEventListener('click', stayOnPage)
    // The middle button opens links in a new tab.
    page.addEventListener('auxclick', stayOnPage)
    page.addEventListener('submit', stopEvent)
    return () => {
      page.removeEventListener('click', stayOnPage)
      page.removeEventListener('auxclick', stayOnPage)
      page.removeEventListener('submit', stopEvent)
    }
  }, [page])

  return (
    // No `sandbox`: without `allow-scripts` WebKit ignores listeners attached from outside, and with it there is none.
    // The policy in the frame's own head forbids scripts instead.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      title={title}
      srcDoc={source}
      onLoad={onLoad}
      style={{
        border: 0,
        display: 'block',
        width,
        height,
        maxWidth: 'none',
        colorScheme: 'normal',
        transform: scale === 1 ? undefined : `scale(${scale})`,
        transformOrigin: '0 0',
        ...AT_ONCE,
      }}
    >
      {content}
    </iframe>
  )
}

function stayOnPage(event: MouseEvent): void {
  // Not `instanceof Element`: the frame's elements are of another realm.
  const {target} = event
  if (target === null || !('closest' in target) || typeof target.closest !== 'function') return
  if (target.closest('a[href]') !== null) event.preventDefault()
}

function stopEvent(event: Event): void {
  event.preventDefault()
}
