import {defineQuery} from 'groq'

const isOpen = 'dateTime(_createdAt) + lifetime > dateTime(now())'

/**
 * What the link with `$linkToken` shares, while its time lasts. Created and counted by the content lake's clock: whoever made
 * the link may have a wrong one.
 */
export const sharedPreviewByTokenQuery = defineQuery(
  `*[_type == "sharedPreview" && token == $linkToken && ${isOpen}][0] {
    documentId,
    perspective,
    "expiresAt": dateTime(_createdAt) + lifetime
  }`,
)

/** The open links to the document with published id `$documentId`, those that last longest first. */
export const sharedPreviewsOfDocumentQuery = defineQuery(
  `*[_type == "sharedPreview" && documentId == $documentId && ${isOpen}] {
    _id,
    token,
    perspective,
    "expiresAt": dateTime(_createdAt) + lifetime
  } | order(expiresAt desc, _id asc)`,
)
