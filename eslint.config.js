import tseslint from 'typescript-eslint'

const nodeFiles = ['src/node.ts', 'src/node/**', 'src/cli/**']
const noNode = {patterns: [{regex: '^node:', message: 'The core runs in browsers too: only src/node.ts, src/node/ and src/cli/ may use Node.'}]}
const printing = ['console', 'process'].map(name => ({name, message: 'Only src/cli/ prints and knows the process.'}))

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
)
