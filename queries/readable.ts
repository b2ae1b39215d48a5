/**
 * True for a story whose embargo is over or that has none. An embargo without a readable end has no end. The same rule
 * as `holdsAt` in `story/format/embargo.ts`; a test compares the two.
 */
export const released = `(
    (!defined(embargo.kind) && !defined(embargo.until)) ||
    embargo.kind == "none" ||
    (embargo.kind != "open" && dateTime(embargo.until) <= dateTime(now()))
  )`

/** True for a story that lists, rails and links may lead readers to: released, with an address, not withdrawn. */
export const listed = `defined(slug.current) && !defined(withdrawal) && ${released}`

/**
 * True for a story that its page may show. Drafts and versions are seen only by those who may edit them, embargo or
 * not; what is published waits for its time, however it came to be published.
 */
export const shown = `(
    coalesce(_originalId, _id) in path("drafts.**") ||
    coalesce(_originalId, _id) in path("versions.**") ||
    ${released}
  )`
