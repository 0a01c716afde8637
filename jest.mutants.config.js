import config from './jest.config.js'

/** The tests of what `stryker.config.mjs` changes; those that start the command or keep repositories are left out for their time. */
export default {
  ...config,
  testMatch: ['kinds', 'label', 'tree', 'clause', 'gate'].map(room => `<rootDir>/test/${room}/**/*.test.ts`).concat(['score', 'fingerprint', 'applies'].map(name => `<rootDir>/test/**/${name}.test.ts`)),
  testPathIgnorePatterns: ['/node_modules/', '/test/gate/repository.test.ts'],
}
