/** A picture with what a page needs to place, describe and credit it. The use's own credit wins over the file's. */
export const imageProjection = `
  _type,
  alt,
  "decorative": decorative == true,
  caption,
  "creditLine": coalesce(creditLine, asset->creditLine),
  photographer,
  creditChain,
  supplier,
  dateCreated,
  "stateAgency": stateAgency == true,
  "handout": handout == true,
  "standIn": standIn == true,
  hotspot,
  crop,
  "asset": asset->{
    _id,
    url,
    mimeType,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": metadata.lqip
  }
`
