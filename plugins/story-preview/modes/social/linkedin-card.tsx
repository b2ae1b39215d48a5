import type {ReactNode} from 'react'
import {styled} from 'styled-components'

import {cardLayout} from './card-layout.ts'
import {Clamped, Row, RowWords} from './card-parts.tsx'
import {CardPicture} from './card-picture.tsx'
import type {CardProps} from './social-card.ts'

/** A link in LinkedIn’s feed. */
export function LinkedInCard({title, host, picture}: CardProps): ReactNode {
  const layout = cardLayout(picture, {width: 401, height: 1})
  const words = (
    <Words>
      <Title $lines={2} dir="auto">
        {title}
      </Title>
      <Host>{host}</Host>
    </Words>
  )
  if (picture === undefined || layout === 'none') return <Frame>{words}</Frame>
  if (layout === 'large') {
    return (
      <Frame>
        <CardPicture picture={picture} ratio={1.91} />
        {words}
      </Frame>
    )
  }
  return (
    <Frame>
      <Row>
        <Thumbnail>
          <CardPicture picture={picture} ratio={128 / 72} />
        </Thumbnail>
        <RowWords>{words}</RowWords>
      </Row>
    </Frame>
  )
}

const Frame = styled.div`
  background: #edf3f8;
  color: rgb(0 0 0 / 90%);
  font-family: -apple-system, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
`

const Thumbnail = styled.div`
  flex: none;
  inline-size: 128px;
  padding: 12px 0 12px 12px;
`

const Words = styled.div`
  padding: 12px;
`

const Title = styled(Clamped)`
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
`

const Host = styled.div`
  margin-block-start: 4px;
  color: rgb(0 0 0 / 60%);
  font-size: 12px;
  line-height: 16px;
`
