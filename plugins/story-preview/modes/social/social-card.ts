import type {ComponentType} from 'react'

import type {PageMetadata, SocialMetadata} from '../page/page-metadata.ts'
import {hostOf} from '../search/breadcrumb.ts'

/** What a card shows of a page. Empty text where the page says nothing. */
export interface CardProps {
  title: string
  description: string
  host: string
  siteName: string
  url: string
  picture: SocialMetadata['picture']
  card: SocialMetadata['card']
}

/** A network’s card, as wide as it is there. */
export interface SocialCard {
  name: string
  /** In CSS pixels. */
  width: number
  /** Of the page it stands on there, where the card itself has no ground. */
  margin?: number
  Card: ComponentType<CardProps>
}

export function cardProps({social, siteName}: PageMetadata): CardProps {
  const {title = '', description = '', url = '', picture, card} = social
  const host = url === '' ? '' : hostOf(url)
  return {title, description, host, siteName: siteName ?? host, url, picture, card}
}
