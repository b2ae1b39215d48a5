import {defineQuery} from 'groq'

/** What surrounds every story. There is one such document; its id is fixed. */
export const siteSettingsQuery = defineQuery(
  `*[_type == "siteSettings" && _id == "siteSettings"][0] {
    siteName,
    baseUrl,
    "logo": logo.asset->{url, "width": metadata.dimensions.width, "height": metadata.dimensions.height},
    timeZone,
    language,
    award,
    "navigation": navigation[defined(@->_id)]->{_id, name, "slug": slug.current},
    shareChannels,
    adPositions,
    newsletter
  }`,
)
