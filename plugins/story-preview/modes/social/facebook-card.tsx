import type {ReactNode} from 'react'
import {styled} from 'styled-components'

import {cardLayout} from './card-layout.ts'
import {Clamped, Row, RowWords} from './card-parts.tsx'
import {CardPicture} from './card-picture.tsx'
import type {CardProps} from './social-card.ts'

/** A link in Facebook’s feed. */
export function FacebookCard({title, description, host, picture}: CardProps): ReactNode {
  const layout = cardLayout(picture, {width: 600, height: 315})
  const words = (
    <Words>
      <Host>{host}</Host>
      <Title $lines={2} dir="auto">
        {title}
      </Title>
      <Description $lines={1} dir="auto">
        {description}
      </Description>
    </Words>
  )
  if (picture === undefined || layout === 'none') return <Frame>{words}</Frame>
  if (layout === 'small') {
    return (
      <Frame>
        <Row>
          <Thumbnail>
            <CardPicture picture={picture} ratio={1} />
          </Thumbnail>
          <RowWords>{words}</RowWords>
        </Row>
      </Frame>
    )
  }
  return (
    <Frame>
      <CardPicture picture={picture} ratio={1.91} />
      {words}
    </Frame>
  )
}

const Frame = styled.div`
  background: #f0f2f5;
  border: 1px solid #ced0d4;
  color: #050505;
  font-family: Helvetica, Arial, sans-serif;
`

const Thumbnail = styled.div`
  flex: none;
  inline-size: 158px;
`

const Words = styled.div`
  padding: 12px 16px;
`

const Host = styled.div`
  color: #5c5f64;
  font-size: 13px;
  line-height: 16px;
  text-transform: uppercase;
`

const Title = styled(Clamped)`
  margin-block-start: 4px;
  font-size: 17px;
  font-weight: 600;
  line-height: 20px;
`

const Description = styled(Clamped)`
  margin-block-start: 4px;
  color: #5c5f64;
  font-size: 15px;
  line-height: 20px;
`
