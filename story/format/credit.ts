/** Where a picture comes from, as far as the document says. */
export interface CreditParts {
  readonly creditLine: string | undefined
  readonly photographer: string | undefined
  readonly creditChain: readonly string[]
  readonly supplier: string | undefined
}

/** The credit as the supplier asks for it; failing that, “photographer/chain via supplier” from what is known. */
export function formatCredit({
  creditLine,
  photographer,
  creditChain,
  supplier,
}: CreditParts): string | undefined {
  if (creditLine !== undefined) return creditLine
  const makers = [photographer, ...creditChain].filter((name) => name !== undefined && name !== supplier)
  if (makers.length === 0) return supplier
  return supplier === undefined ? makers.join('/') : `${makers.join('/')} via ${supplier}`
}
