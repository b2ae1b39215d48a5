/** Document ids under perspectives: `x` is published, `drafts.x` its draft, `versions.r.x` its version in release r. */

export function publishedIdOf(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  if (id.startsWith('versions.')) return id.split('.').slice(2).join('.')
  return id
}

/** The ids that can stand for a published id under a perspective stack, the one that wins first. */
export function candidateIds(publishedId: string, perspectiveStack: readonly string[]): string[] {
  if (isAssetId(publishedId)) return [publishedId]
  const candidates = perspectiveStack
    .filter((perspective) => perspective !== 'published')
    .map((perspective) =>
      perspective === 'drafts' ? `drafts.${publishedId}` : `versions.${perspective}.${publishedId}`,
    )
  return [...candidates, publishedId]
}

/** Assets have neither drafts nor versions. */
function isAssetId(id: string): boolean {
  return /^(?:image|file)-[0-9a-f]{40}-/.test(id)
}
