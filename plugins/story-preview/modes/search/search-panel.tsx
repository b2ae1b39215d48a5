import type {ReactNode} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import {measureTextIn} from '../../problems/measure-text.ts'
import {readPageMetadata} from '../page/read-page-metadata.ts'
import {usePageReading} from '../page/use-page-reading.ts'
import {PanelLayout} from '../panel/panel-layout.tsx'
import {Specimen} from '../panel/specimen.tsx'
import type {PanelProps} from '../preview-mode.ts'
import {cutToLength, cutToWidth} from './cut-to-width.ts'
import {SearchResult} from './search-result.tsx'

/** How a results page sets titles, and how much of them it shows: pixels of title in all lines, characters of description. */
interface ResultsPage {
  name: 'desktop' | 'mobile'
  width: number
  titleFont: string
  titleWidth: number
  descriptionLength: number
}

const RESULTS_PAGES: readonly ResultsPage[] = [
  {
    name: 'desktop',
    width: 600,
    titleFont: '20px Arial, sans-serif',
    titleWidth: 600,
    descriptionLength: 156,
  },
  {
    name: 'mobile',
    width: 400,
    titleFont: '20px Arial, sans-serif',
    // Two lines, less the padding of a phone's screen.
    titleWidth: 2 * (400 - 2 * 16),
    descriptionLength: 156,
  },
]

/** The page as search engines list it. */
export function SearchPanel({page}: PanelProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const {title, description, canonical, isHidden, siteName, publishedTime} = usePageReading(
    page,
    readPageMetadata,
  )
  const format = useDateTimeFormat({dateStyle: 'medium'})
  const time = publishedTime === undefined ? Number.NaN : Date.parse(publishedTime)
  const measureText = measureTextIn(document)
  return (
    <PanelLayout note={isHidden ? t('search.hidden') : t('search.note')}>
      {RESULTS_PAGES.map(({name, width, titleFont, titleWidth, descriptionLength}) => {
        const measure = (text: string) => Math.round(measureText?.(text, titleFont) ?? 0)
        return (
          <Specimen
            key={name}
            title={t(`search.${name}`)}
            width={width}
            margin={name === 'desktop' ? 16 : 0}
            remarks={[
              title === undefined
                ? t('search.no-title')
                : t('search.title-width', {width: measure(title), limit: titleWidth}),
              description === undefined
                ? t('search.no-description')
                : t('search.description-length', {
                    length: [...description].length,
                    limit: descriptionLength,
                  }),
            ]}
          >
            <SearchResult
              isNarrow={name === 'mobile'}
              title={title === undefined ? undefined : cutToWidth(title, titleWidth, measure)}
              description={
                description === undefined ? undefined : cutToLength(description, descriptionLength)
              }
              address={canonical}
              siteName={siteName}
              date={Number.isNaN(time) ? undefined : format.format(time)}
            />
          </Specimen>
        )
      })}
    </PanelLayout>
  )
}
