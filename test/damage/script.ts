import {Converter} from 'opencc-js/cn2t'

/** Simplified to Traditional. */
export const toTraditional: (text: string) => string = Converter({from: 'cn', to: 't'})
