interface RelatedLinkValue {
  kind?: string
  story?: {_ref?: string}
  url?: string
  title?: string
}

/** A link that leads nowhere is refused, with the field to fill. */
export function relatedLinkRule(value: RelatedLinkValue | undefined): true | string {
  if (value === undefined) return true
  if (value.kind === 'url') {
    if (!value.url) return 'Give the address the link leads to.'
    return value.title?.trim() ? true : 'Give the link a text: readers do not see the address.'
  }
  return value.story?._ref ? true : 'Choose the story the link leads to.'
}
