import type {ReactNode} from 'react'
import {styled} from 'styled-components'

import {cardLayout} from './card-layout.ts'
import {Clamped, Row, RowWords} from './card-parts.tsx'
import {CardPicture} from './card-picture.tsx'
import type {CardProps} from './social-card.ts'

/** A link in a WhatsApp message. */
export function WhatsAppCard({title, description, host, url, picture}: CardProps): ReactNode {
  const layout = cardLayout(picture, {width: 300, height: 157})
  const words = (
    <Words>
      <Title $lines={2} dir="auto">
        {title}
      </Title>
      <Description $lines={2} dir="auto">
        {description}
      </Description>
      <Host>{host}</Host>
    </Words>
  )
  return (
    <Bubble>
      <Card>
        {picture === undefined || layout === 'none' ? (
          words
        ) : layout === 'large' ? (
          <>
            <CardPicture picture={picture} ratio={1.91} />
            {words}
          </>
        ) : (
          <Row>
            <Thumbnail>
              <CardPicture picture={picture} ratio={1} />
            </Thumbnail>
            <RowWords>{words}</RowWords>
          </Row>
        )}
      </Card>
      <Address>{url}</Address>
    </Bubble>
  )
}

const Bubble = styled.div`
  padding: 4px;
  border-radius: 8px;
  background: #d9fdd3;
  color: #111b21;
  font-family: -apple-system, system-ui, 'Segoe UI', Roboto, sans-serif;
`

const Card = styled.div`
  overflow: hidden;
  border-radius: 6px;
  background: #cbeec5;
`

const Thumbnail = styled.div`
  flex: none;
  inline-size: 84px;
`

const Words = styled.div`
  padding: 8px 10px;
`

const Title = styled(Clamped)`
  font-size: 14px;
  font-weight: 600;
  line-height: 18px;
`

const Description = styled(Clamped)`
  margin-block-start: 2px;
  color: #3f4d45;
  font-size: 12px;
  line-height: 16px;
`

const Host = styled.div`
  margin-block-start: 4px;
  color: #3f4d45;
  font-size: 12px;
  line-height: 16px;
`

const Address = styled.div`
  padding: 6px 8px 4px;
  color: #00607f;
  font-size: 14px;
  line-height: 19px;
  overflow-wrap: anywhere;
`
