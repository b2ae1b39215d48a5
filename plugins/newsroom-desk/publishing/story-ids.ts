/** The ids under which one story is stored. */

export function publishedIdOf(id: string): string {
  return id.replace(/^drafts\.|^versions\.[^.]+\./, '')
}

export function draftIdOf(id: string): string {
  return `drafts.${publishedIdOf(id)}`
}

export function versionIdOf(id: string, releaseName: string): string {
  return `versions.${releaseName}.${publishedIdOf(id)}`
}

/** The name of the release that a version belongs to. */
export function releaseNameOf(versionId: string): string | undefined {
  return /^versions\.([^.]+)\./.exec(versionId)?.[1]
}
