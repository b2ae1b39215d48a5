import {type PageMetadata, pageMetadata} from './page-metadata.ts'

/** Reads the head of a page as it stands in its document. */
export function readPageMetadata(page: Document): PageMetadata {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  return pageMetadata({
    title: page.querySelector('title')?.textContent,
    canonical: canonical ?? undefined,
    meta: [...page.querySelectorAll('meta[content]')].map((element) => [
      element.getAttribute('property') ?? element.getAttribute('name') ?? '',
      element.getAttribute('content') ?? '',
    ]),
  })
}
