/** What a room may import at run time, and what it may name in types only. Its own files and `input-error` are always allowed. */
export interface Allowed {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

/** The flow, from the bytes to the report: a room knows only what stands before it. Types may look one step further where listed. */
export const rooms: Readonly<Record<string, Allowed>> = {
  'input-error': {values: [], types: []},
  sha256: {values: [], types: []},
  'build-id': {values: [], types: []},
  'ocr-cache': {values: ['rulebook-cache'], types: ['read']},
  read: {values: ['sha256', 'text'], types: []},
  text: {values: [], types: ['read']},
  tree: {values: ['text'], types: ['read']},
  rulebook: {values: ['sha256', 'text', 'tree'], types: []},
  label: {values: ['text', 'tree', 'rulebook'], types: []},
  applies: {values: [], types: ['tree', 'rulebook']},
  verdict: {values: [], types: ['text', 'label', 'rulebook']},
  profile: {values: ['label'], types: ['applies', 'rulebook']},
  select: {values: ['rulebook'], types: ['label', 'verdict']},
  kinds: {values: ['text', 'tree', 'verdict'], types: ['label', 'rulebook']},
  judge: {values: ['applies', 'kinds', 'select', 'verdict'], types: ['text', 'label', 'rulebook']},
  'rule-examples': {values: ['read', 'text', 'tree', 'rulebook', 'label', 'judge'], types: ['applies', 'verdict']},
  score: {values: [], types: ['rulebook', 'verdict']},
  edits: {values: [], types: ['report']},
  messages: {values: [], types: ['rulebook']},
  report: {values: ['sha256', 'read', 'text', 'tree', 'rulebook', 'score', 'edits', 'messages'], types: ['label', 'applies', 'kinds', 'verdict']},
  gate: {values: ['rulebook', 'report'], types: ['tree']},
  compare: {values: ['text', 'tree'], types: ['rulebook', 'label', 'check']},
  check: {values: ['sha256', 'read', 'text', 'tree', 'rulebook', 'label', 'profile', 'judge', 'report'], types: ['applies', 'verdict']},
  skeleton: {values: ['applies', 'messages', 'read', 'report', 'rulebook'], types: ['tree']},
  prior: {values: ['tree'], types: ['check']},
  page: {values: ['sha256', 'read', 'text', 'rulebook', 'messages', 'report', 'check', 'compare', 'prior', 'skeleton'], types: ['tree']},
  index: {values: ['check', 'rulebook', 'report'], types: ['read']},
  review: {values: ['read', 'text', 'report', 'rulebook'], types: ['label', 'tree', 'score', 'verdict', 'check', 'compare']},
  'rulebook-cache': {values: ['build-id', 'rulebook'], types: []},
  node: {values: ['index', 'read', 'rulebook', 'rulebook-cache', 'ocr-cache'], types: []},
  lsp: {values: ['messages', 'report', 'check'], types: ['rulebook']},
  cli: {values: ['review', 'rulebook-cache', 'build-id', 'read', 'rulebook', 'rule-examples', 'messages', 'report', 'gate', 'compare', 'check', 'lsp', 'node', 'prior', 'skeleton', 'review'], types: ['tree', 'score']},
}

/** The rooms that may use Node. */
export const nodeRooms: readonly string[] = ['node', 'rulebook-cache', 'ocr-cache', 'cli']

/** The one room of each outside package; `unified` and `hast` are the frame of both readers and writers, `fflate` packs and unpacks. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  '@embedpdf/pdfium': ['read'],
  '@codemirror/commands': ['page'],
  '@codemirror/search': ['page'],
  '@codemirror/state': ['page'],
  '@codemirror/view': ['page'],
  ajv: ['rulebook', 'gate'],
  chokidar: ['cli'],
  'cli-progress': ['cli'],
  fflate: ['read', 'report', 'page', 'review'],
  hast: ['read', 'report'],
  hastscript: ['report'],
  ignore: ['cli'],
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
  unified: ['read', 'report'],
  tinypool: ['cli'],
  'unist-builder': ['report'],
  'vscode-languageserver': ['lsp', 'cli'],
  xast: ['report'],
  'xast-util-to-xml': ['report'],
  xastscript: ['report'],
  yaml: ['rulebook'],
}

/** Files past 200 lines, and why they may be. */
export const longFiles: Readonly<Record<string, string>> = {
  'text/repairs/pinyin-table.ts': 'a table',
  'text/repairs/word-pairs.ts': 'a table',
  'tree/county-names.ts': 'a table',
}

/** Rooms whose code may hold Chinese words: what is checked stands in the rulebooks, what is said in the message catalogues. */
export const chineseRooms: readonly string[] = ['tree', 'text', 'page']

/** What `import … from 'gangyao'` gives at run time. */
export const publicApi: readonly string[] = ['InputError', 'check', 'examine', 'loadRulebook']
