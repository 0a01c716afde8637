/**
 * The flow, from the bytes to the report: what a room may import, types included. Every room stands behind those that it
 * names, so that nothing leads back. A room's own files and `input-error` are always allowed.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'input-error': [],
  text: [],
  localities: ['text'],
  read: ['text'],
  tree: ['text', 'localities'],
  phrase: ['text', 'tree'],
  clause: ['text', 'localities', 'tree', 'phrase'],
  rulebook: ['text', 'localities', 'tree', 'phrase', 'clause'],
  label: ['text', 'tree', 'phrase', 'clause', 'rulebook'],
  kinds: ['text', 'localities', 'tree', 'clause', 'rulebook', 'label'],
  messages: ['rulebook'],
  ooxml: ['text', 'read'],
  report: ['text', 'localities', 'read', 'tree', 'phrase', 'rulebook', 'label', 'kinds', 'messages', 'ooxml'],
  gate: ['text', 'localities', 'rulebook', 'report'],
  check: ['text', 'read', 'tree', 'phrase', 'rulebook', 'label', 'kinds', 'report'],
  draft: ['text', 'localities', 'read', 'tree', 'rulebook', 'messages', 'report', 'check'],
  compare: ['text', 'localities', 'tree', 'rulebook', 'label', 'kinds', 'report', 'check'],
  review: ['text', 'localities', 'read', 'rulebook', 'label', 'kinds', 'messages', 'ooxml', 'report', 'check', 'compare'],
  lsp: ['text', 'rulebook', 'messages', 'report'],
  page: ['text', 'localities', 'read', 'tree', 'rulebook', 'messages', 'report', 'gate', 'check', 'draft', 'compare'],
  plugin: ['text', 'rulebook', 'messages', 'report', 'check'],
  index: ['text', 'rulebook', 'messages', 'report', 'check', 'plugin'],
  node: ['read', 'phrase', 'rulebook', 'index'],
  cli: [
    'text',
    'localities',
    'read',
    'tree',
    'rulebook',
    'label',
    'kinds',
    'messages',
    'ooxml',
    'report',
    'gate',
    'check',
    'draft',
    'compare',
    'review',
    'lsp',
    'node',
  ],
}

/** The rooms that may use Node. */
export const nodeRooms: readonly string[] = ['node', 'cli']

/** The one room of each outside package; `unified` and `hast` are the frame of both readers and writers, `fflate` packs and unpacks. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  '@embedpdf/pdfium': ['read'],
  '@codemirror/commands': ['page'],
  '@codemirror/search': ['page'],
  '@codemirror/state': ['page'],
  '@codemirror/view': ['page'],
  '7z-wasm': ['read'],
  ajv: ['rulebook', 'gate'],
  chokidar: ['cli'],
  'cli-progress': ['cli'],
  'fastest-levenshtein': ['rulebook', 'kinds'],
  fflate: ['read', 'ooxml', 'page'],
  hast: ['read', 'report'],
  mdast: ['read', 'report', 'review'],
  'micromark-extension-cjk-friendly': ['read'],
  'onnxruntime-web': ['read'],
  'opencc-js': ['text'],
  paddleocr: ['read'],
  picocolors: ['cli'],
  preact: ['page'],
  'rehype-parse': ['read'],
  'remark-gfm': ['report'],
  'remark-parse': ['read'],
  'rehype-stringify': ['report'],
  'remark-rehype': ['report'],
  'remark-stringify': ['report'],
  sarif: ['report'],
  saxes: ['read'],
  unified: ['read', 'report', 'plugin'],
  tinypool: ['cli'],
  'unist-builder': ['report'],
  'vscode-languageserver': ['lsp', 'cli'],
  yaml: ['rulebook'],
}

/** Files past 200 lines, and why they may be. */
export const longFiles: Readonly<Record<string, string>> = {
  'text/repairs/pinyin-table.ts': 'a table',
  'text/repairs/word-pairs.ts': 'a table',
  'text/spelling/homophones.ts': 'a table',
  'text/spelling/official-words.ts': 'a table',
  'text/repairs/likelihood-table.ts': 'a table',
  'localities/place-table.ts': 'a table',
}

/**
 * Places whose code may hold Chinese words, which are the grammar of numbers, dates, names and of writing itself: what is checked
 * stands in the rulebooks, what is said in the message catalogues.
 */
export const chinesePlaces: readonly string[] = ['text/', 'localities/', 'tree/', 'clause/', 'kinds/faults/', 'page/']

/** What `import … from 'gangyao'` gives at run time. */
export const publicApi: readonly string[] = [
  'InputError',
  'check',
  'examine',
  'faultWords',
  'gangyao',
  'loadRulebook',
  'render',
  'reportFormats',
]

/**
 * Exported names that still mean two things, each with the files that are to rename it; nothing is added here, and a name
 * that means one thing again is taken out.
 */
export const twofold: Readonly<Record<string, readonly string[]>> = {
  Drawn: ['read/ofd/ofd-page.ts'],
  Decoded: ['read/decoded.ts', 'read/encoding.ts'],
  Fault: ['kinds/fault-finding.ts'],
  Finding: ['kinds/verdict.ts'],
  Markup: ['read/markdown/markdown-markup.ts'],
  Paragraph: ['read/paragraph.ts'],
  Part: ['phrase/chains.ts', 'text/markup.ts'],
  Piece: ['read/word/doc-pieces.ts'],
  blanks: ['text/repairs/blanks.ts'],
  outline: ['kinds/option.ts'],
  printable: ['read/archive/entry-name.ts'],
}
