import type {ReactNode} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import {readPageMetadata} from '../page/read-page-metadata.ts'
import {usePageReading} from '../page/use-page-reading.ts'
import {PanelLayout} from '../panel/panel-layout.tsx'
import {Specimen} from '../panel/specimen.tsx'
import type {PanelProps} from '../preview-mode.ts'
import {Clamped} from '../social/card-parts.tsx'
import {CardPicture} from '../social/card-picture.tsx'
import {cardProps} from '../social/social-card.ts'

const WIDTH = 640

/** The page as an item of a feed, in the list of a reader’s feed program. */
export function FeedPanel({page}: PanelProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const metadata = usePageReading(page, readPageMetadata)
  const {title, description, siteName, picture} = cardProps(metadata)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  const time = Date.parse(metadata.publishedTime ?? '')
  const byline = [siteName, metadata.section, Number.isNaN(time) ? '' : format.format(time)]
  return (
    <PanelLayout note={t('feed.note')}>
      <Specimen title={t('mode.feed')} width={WIDTH}>
        <Item>
          <Words>
            <Title $lines={2} dir="auto">
              {title === '' ? t('search.no-title') : title}
            </Title>
            <Byline>{byline.filter((part) => part).join(' · ')}</Byline>
            <Clamped $lines={3} dir="auto">
              {description}
            </Clamped>
          </Words>
          {picture === undefined ? null : (
            <Thumbnail>
              <CardPicture picture={picture} ratio={1.91} />
            </Thumbnail>
          )}
        </Item>
      </Specimen>
    </PanelLayout>
  )
}

const Item = styled.div`
  display: flex;
  gap: 20px;
  padding: 16px 20px;
  border: 1px solid #e4e6eb;
  border-radius: 8px;
  background: #fff;
  color: #4a4d52;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  font-size: 14px;
  line-height: 20px;
`

const Words = styled.div`
  flex: 1;
  min-inline-size: 0;
`

const Title = styled(Clamped)`
  color: #1d1d1f;
  font-size: 17px;
  font-weight: 600;
  line-height: 22px;
`

const Byline = styled.div`
  margin-block: 4px;
  color: #5f6368;
  font-size: 12px;
  line-height: 18px;
`

const Thumbnail = styled.div`
  flex: none;
  inline-size: 160px;

  & > * {
    border-radius: 4px;
  }
`
