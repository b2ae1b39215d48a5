/** For tests: an action on a release, such as `release('schedule', 'r1', {publishAt})`. */
export function release(name: string, releaseId: string, fields: object = {}) {
  return {actionType: `sanity.action.release.${name}`, releaseId, ...fields}
}

/** For tests: puts a copy of a document into a release. */
export function addTo(releaseId: string, baseId: string) {
  const publishedId = baseId.replace(/^drafts\./, '')
  const versionId = `versions.${releaseId}.${publishedId}`
  return {actionType: 'sanity.action.document.version.create', publishedId, baseId, versionId}
}

/** For tests: an edit of a version, made from the published document if it is not there. */
export function editVersion(releaseId: string, publishedId: string, set: object) {
  return {
    actionType: 'sanity.action.document.edit',
    draftId: `versions.${releaseId}.${publishedId}`,
    publishedId,
    patch: {set},
  }
}

/** For tests: has a release unpublish a document. */
export function unpublishWith(releaseId: string, publishedId: string) {
  return {
    actionType: 'sanity.action.document.version.unpublish',
    versionId: `versions.${releaseId}.${publishedId}`,
    publishedId,
  }
}
