/** Validation rules of a picture. Pure: value and its parent in, `true` or the message out. */

interface PictureFields {
  asset?: unknown
  decorative?: boolean
  caption?: string
  creditLine?: string
}

interface RuleContext {
  parent?: unknown
}

/** A picture that is used must say what it shows, or that it is decorative (WCAG 2.2, 1.1.1). */
export function altTextRule(value: string | undefined, context: RuleContext): true | string {
  const picture = pictureOf(context)
  if (picture.asset === undefined || picture.decorative === true) return true
  if (value === undefined || value.trim() === '') {
    return 'Describe the picture for readers who do not see it, or mark it as decorative.'
  }
  return true
}

/** Rights require a credit on every picture that is published. */
export function creditRule(value: string | undefined, context: RuleContext): true | string {
  if (pictureOf(context).asset === undefined) return true
  return value === undefined || value.trim() === '' ? 'Every published picture needs a credit line.' : true
}

/** The credit has its own field; a copy in the caption is shown twice. */
export function repeatedCreditRule(value: string | undefined, context: RuleContext): true | string {
  const credit = pictureOf(context).creditLine?.trim()
  if (value === undefined || credit === undefined || credit === '') return true
  return value.includes(credit) ? 'The caption repeats the credit. Readers would see it twice.' : true
}

/** Reminds the editor that readers are told where such a picture comes from. */
export function disclosureRule(origin: string): (value: boolean | undefined) => true | string {
  return (value) =>
    value === true
      ? `This picture comes from ${origin}. Is there an independent one? Readers are told.`
      : true
}

function pictureOf(context: RuleContext): PictureFields {
  const {parent} = context
  return typeof parent === 'object' && parent !== null ? parent : {}
}
