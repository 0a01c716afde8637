export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/built/setup.mjs',
  modulePathIgnorePatterns: ['<rootDir>/reports/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(?:\\.{1,2}/)+(?:[\\w-]+/)*build-id\\.js$': '<rootDir>/test/built/build-id.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {'^.+\\.ts$': ['@swc/jest', {jsc: {target: 'es2022', parser: {syntax: 'typescript'}, experimental: {keepImportAttributes: true}}, module: {type: 'es6'}}]},
}
