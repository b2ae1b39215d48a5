/** A dataset of IPTC's Information Interchange Model 4.2, record 2, as `sanity.imageIptcIim` names it. */
export interface IptcDataset {
  name: string
  /** May be there several times: a list then, however many there are. */
  repeatable: boolean
}

const once = (name: string): IptcDataset => ({name, repeatable: false})
const repeatable = (name: string): IptcDataset => ({name, repeatable: true})

export const iptcDatasets = new Map<number, IptcDataset>([
  [3, once('ObjectTypeReference')],
  [4, repeatable('ObjectAttributeReference')],
  [5, once('ObjectName')],
  [7, once('EditStatus')],
  [8, once('EditorialUpdate')],
  [10, once('Urgency')],
  [12, repeatable('SubjectReference')],
  [15, once('Category')],
  [20, repeatable('SupplementalCategory')],
  [22, once('FixtureIdentifier')],
  [25, repeatable('Keywords')],
  [26, repeatable('ContentLocationCode')],
  [27, repeatable('ContentLocationName')],
  [30, once('ReleaseDate')],
  [35, once('ReleaseTime')],
  [37, once('ExpirationDate')],
  [38, once('ExpirationTime')],
  [40, once('SpecialInstructions')],
  [42, once('ActionAdvised')],
  [45, repeatable('ReferenceService')],
  [47, repeatable('ReferenceDate')],
  [50, repeatable('ReferenceNumber')],
  [55, once('DateCreated')],
  [60, once('TimeCreated')],
  [62, once('DigitalCreationDate')],
  [63, once('DigitalCreationTime')],
  [65, once('OriginatingProgram')],
  [70, once('ProgramVersion')],
  [75, once('ObjectCycle')],
  [80, repeatable('Byline')],
  [85, repeatable('BylineTitle')],
  [90, once('City')],
  [92, once('Sublocation')],
  [95, once('ProvinceState')],
  [100, once('CountryPrimaryLocationCode')],
  [101, once('CountryPrimaryLocationName')],
  [103, once('OriginalTransmissionReference')],
  [105, once('Headline')],
  [110, once('Credit')],
  [115, once('Source')],
  [116, once('CopyrightNotice')],
  [118, repeatable('Contact')],
  [120, once('CaptionAbstract')],
  [122, repeatable('WriterEditor')],
  [130, once('ImageType')],
  [131, once('ImageOrientation')],
  [135, once('LanguageIdentifier')],
])
