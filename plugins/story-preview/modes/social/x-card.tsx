import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import {Clamped, Row, RowWords} from './card-parts.tsx'
import {CardPicture} from './card-picture.tsx'
import type {CardProps} from './social-card.ts'

/** A link in a post on X: the title lies on a large picture, or stands beside a small one. */
export function XCard({title, description, host, picture, card}: CardProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  if (picture !== undefined && card === 'summary_large_image') {
    return (
      <Font>
        <Large>
          <CardPicture picture={picture} ratio={1.91} />
          {title === '' ? null : (
            <Overlay>
              <Clamped $lines={1} dir="auto">
                {title}
              </Clamped>
            </Overlay>
          )}
        </Large>
        <From>{t('social.from', {host})}</From>
      </Font>
    )
  }
  return (
    <Font>
      <Small>
        {picture === undefined ? null : (
          <Thumbnail>
            <CardPicture picture={picture} ratio={1} />
          </Thumbnail>
        )}
        <Words>
          <Muted>{host}</Muted>
          <Clamped $lines={1} dir="auto">
            {title}
          </Clamped>
          <Muted>
            <Clamped $lines={2} dir="auto">
              {description}
            </Clamped>
          </Muted>
        </Words>
      </Small>
    </Font>
  )
}

const Font = styled.div`
  color: #0f1419;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  font-size: 15px;
  line-height: 20px;
`

const Large = styled.div`
  position: relative;
  overflow: hidden;
  border: 1px solid #cfd9de;
  border-radius: 16px;
`

const Overlay = styled.div`
  position: absolute;
  inset-block-end: 12px;
  inset-inline-start: 12px;
  max-inline-size: calc(100% - 24px);
  padding: 2px 8px;
  box-sizing: border-box;
  border-radius: 4px;
  background: rgb(0 0 0 / 77%);
  color: #fff;
  font-size: 13px;
`

const From = styled.div`
  margin-block-start: 4px;
  color: #536471;
  font-size: 13px;
  line-height: 16px;
`

const Small = styled(Row)`
  overflow: hidden;
  border: 1px solid #cfd9de;
  border-radius: 16px;
`

const Thumbnail = styled.div`
  flex: none;
  inline-size: 130px;
`

const Words = styled(RowWords)`
  align-self: center;
  padding: 12px;
`

const Muted = styled.div`
  color: #536471;
`
