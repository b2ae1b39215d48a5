import type {Audience} from './audience.ts'
import type {EditAttributes} from './edit-target.ts'

interface PlaceholderProps {
  readonly audience: Audience
  readonly edit: EditAttributes
  readonly children: string
  readonly inline?: boolean
}

/** Says to editors what readers do not see. Readers get nothing. */
export function Placeholder({audience, edit, children, inline = false}: PlaceholderProps) {
  if (audience === 'reader') return null
  const Element = inline ? 'span' : 'p'
  return (
    <Element className="placeholder" data-placeholder {...edit}>
      {children}
    </Element>
  )
}
