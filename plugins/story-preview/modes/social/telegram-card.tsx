import type {ReactNode} from 'react'
import {styled} from 'styled-components'

import {Clamped} from './card-parts.tsx'
import {CardPicture} from './card-picture.tsx'
import type {CardProps} from './social-card.ts'

const WIDEST_RATIO = 2.5
const TALLEST_RATIO = 0.75

/** A link in a Telegram message: the picture keeps its shape, within bounds. */
export function TelegramCard({title, description, siteName, url, picture}: CardProps): ReactNode {
  return (
    <Bubble>
      <Address>{url}</Address>
      <Quote>
        <SiteName dir="auto">{siteName}</SiteName>
        <Title $lines={2} dir="auto">
          {title}
        </Title>
        <Clamped $lines={3} dir="auto">
          {description}
        </Clamped>
        {picture === undefined ? null : (
          <Picture>
            <CardPicture picture={picture} ratio={ownRatio(picture.width, picture.height)} />
          </Picture>
        )}
      </Quote>
    </Bubble>
  )
}

function ownRatio(width = 1200, height = 630): number {
  return Math.min(WIDEST_RATIO, Math.max(TALLEST_RATIO, width / height))
}

const Bubble = styled.div`
  padding: 8px 10px 10px;
  border-radius: 12px;
  background: #fff;
  color: #000;
  font-family: -apple-system, system-ui, 'Segoe UI', Roboto, sans-serif;
  font-size: 15px;
  line-height: 20px;
`

const Address = styled.div`
  color: #1c6fb5;
  overflow-wrap: anywhere;
`

const Quote = styled.div`
  margin-block-start: 6px;
  padding: 6px 8px;
  border-inline-start: 3px solid #3390ec;
  border-radius: 4px;
  background: #eef5fd;
`

const SiteName = styled.div`
  color: #1c6fb5;
  font-weight: 600;
`

const Title = styled(Clamped)`
  font-weight: 600;
`

const Picture = styled.div`
  margin-block-start: 6px;

  & > * {
    border-radius: 4px;
  }
`
