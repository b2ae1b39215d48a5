import {type ReactNode, useCallback} from 'react'

import {PageErrorBoundary} from './page-error-boundary.tsx'
import {PageLanguage} from './page-language.tsx'
import {PreviewFrame} from './preview-frame.tsx'
import type {PreviewData, PreviewPage} from './preview-page.ts'
import {usePreviewClient} from './studio-adapter.ts'

interface PageWindowProps<Story extends string, Surroundings extends string, Onward extends string> {
  page: PreviewPage<Story, Surroundings, Onward>
  data: PreviewData<Story, Surroundings, Onward>
  title: string
  /** Of the page's window, in CSS pixels before scaling. */
  width: number
  height: number
  scale: number
  onPage: (page: Document) => void
  /** Is told why the page could not be drawn, and `undefined` once it can. */
  onError: (error: unknown) => void
}

/** The page in its frame, drawn from the newest data that it could be drawn from. */
export function PageWindow<Story extends string, Surroundings extends string, Onward extends string>({
  page,
  data,
  onError,
  ...frame
}: PageWindowProps<Story, Surroundings, Onward>): ReactNode {
  const imageOrigins = useImageOrigins()
  const draw = useCallback(
    (pageDocument: Document) => (
      <PageErrorBoundary
        data={data}
        render={(shown) => (
          <PageLanguage pageDocument={pageDocument} {...page.document(shown)}>
            {page.render(shown)}
          </PageLanguage>
        )}
        onError={onError}
      />
    ),
    [page, data, onError],
  )
  return (
    <PreviewFrame {...frame} stylesheet={page.stylesheet} imageOrigins={imageOrigins}>
      {draw}
    </PreviewFrame>
  )
}

/** Where the dataset's pictures come from, for the frame's policy. */
function useImageOrigins(): readonly string[] {
  const client = usePreviewClient()
  return [new URL(client.getUrl('/')).origin]
}
