import tseslint from 'typescript-eslint'

const nodeFiles = ['src/node.ts', 'src/node/**', 'src/cli/**']
const noNode = {patterns: [{regex: '^node:', message: 'The core runs in browsers too: only src/node.ts, src/node/ and src/cli/ may use Node.'}]}
const printing = ['console', 'process'].map(name => ({name, message: 'Only src/cli/ prints and knows the process.'}))

/** How long a line and a function may be, and how many parameters are told apart by their place. */
const size = {
  'max-len': ['error', {code: 140, ignoreUrls: true, ignorePattern: '^import '}],
  'max-lines-per-function': ['error', {max: 60, skipComments: true}],
  'max-params': ['error', 4],
}
/** Texts in another language than TypeScript, whose lines are the reader's, and tables of words. */
const foreignTexts = ['src/report/stylesheet.ts', 'src/review/stylesheet.ts', 'src/review/script.ts', 'src/text/repairs/pinyin-table.ts', 'src/text/repairs/word-pairs.ts', 'src/text/repairs/likelihood-table.ts', 'src/text/spelling/homophones.ts', 'src/text/spelling/official-words.ts', 'src/localities/place-table.ts']

export default tseslint.config(
  {ignores: ['dist/', 'coverage/', 'reports/', 'node_modules/']},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', {selector: 'ExportDefaultDeclaration', message: 'Exports have names.'}, {selector: 'TSEnumDeclaration', message: 'Write a union of literals.'}],
    },
  },
  {files: ['src/**/*.ts'], ignores: ['src/cli/**'], rules: {'no-restricted-globals': ['error', ...printing]}},
  {files: ['src/**/*.ts'], ignores: nodeFiles, rules: {'no-restricted-imports': ['error', noNode]}},
  {files: ['src/**/*.ts', 'test/structure/*.ts'], rules: size},
  {files: foreignTexts, rules: {'max-len': 'off'}},
)
