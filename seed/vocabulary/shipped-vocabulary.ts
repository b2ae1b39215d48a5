import agencies from './agencies.json' with {type: 'json'}
import sections from './sections.json' with {type: 'json'}
import shareChannels from './share-channels.json' with {type: 'json'}
import sources from './sources.json' with {type: 'json'}
import topics from './topics.json' with {type: 'json'}
import {parseVocabulary} from './vocabulary.ts'

/** The vocabulary files beside this module, checked. */
export const shippedVocabulary = parseVocabulary({agencies, sections, shareChannels, sources, topics})
