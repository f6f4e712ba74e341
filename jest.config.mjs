const transformed = (parser, type) => [
  '@swc/jest',
  {
    jsc: {
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type },
    sourceMaps: 'inline',
    swcrc: false,
  },
];

// Jest on Node 20 cannot require() a package that is ESM only. These are required by packages that
// are still CommonJS (Fastify's inject, @fastify/static), so they are turned into CommonJS for the tests.
const esmOnly = ['cookie', 'content-disposition'].join('|');

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': transformed({ syntax: 'typescript', decorators: true }, 'es6'),
    [`node_modules/(?:.*/)?(?:${esmOnly})/.+\\.js$`]: transformed({ syntax: 'ecmascript' }, 'commonjs'),
  },
  transformIgnorePatterns: [`node_modules/(?!(?:.*/)?(?:${esmOnly})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

export default {
  maxWorkers: 2,
  // Modules of finished files stay in memory; a fresh process is quicker than sweeping gigabytes of them.
  workerIdleMemoryLimit: '700MB',
  projects: [
    { ...common, displayName: 'specs', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'promises',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/start-servers.mjs',
      globalTeardown: '<rootDir>/test/support/stop-servers.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/support/each-file.ts'],
    },
  ],
};
