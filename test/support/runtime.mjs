import { createRequire } from 'node:module';
import { types } from 'node:util';
import JestRuntime from 'jest-runtime';

const require = createRequire(import.meta.url);

// Most of the time of a short test file went into reading two thousand files of packages anew, for Jest gives every test
// file modules of its own. These packages are large, and keep nothing of the application that uses them but what is
// thrown away below. Not among them are @nestjs/typeorm, which remembers entities, and class-validator, which asks
// whether something is an Object: each side of the wall between test files has its own.
const shared = [
  '@axe-core/playwright',
  '@fastify/compress',
  '@fastify/cookie',
  '@fastify/helmet',
  '@fastify/static',
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/passport',
  '@nestjs/platform-fastify',
  '@nestjs/swagger',
  'fastify',
  'nodemailer',
  'passport-local',
  'pg',
  'pg-boss',
  'pg-copy-streams',
  'pino',
  'playwright-core',
  'rate-limiter-flexible',
  'reflect-metadata',
  'rxjs',
  'supertest',
  'typeorm',
  'uuid',
];

/**
 * Runs a test file as Jest does, but gives it the packages above as Node gives modules of its own: loaded once by each
 * process, outside the walls between test files. Our own code is new in each test file, as ever.
 */
export default class Runtime extends JestRuntime {
  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    // Jest has no setting for this: they go the way of what is built into Node, such as node:fs.
    const { coreModule } = this;
    const { resolution } = coreModule;
    const [isBuiltIn, requireBuiltIn] = [resolution.isCoreModule.bind(resolution), coreModule.require.bind(coreModule)];
    resolution.isCoreModule = (name) => isShared(name) || isBuiltIn(name);
    coreModule.require = (name) => (isShared(name) ? requireShared(name) : requireBuiltIn(name));
    // Met on both sides: what decorators write down, the types that they name, and dates that come from the database.
    Object.assign(environment.global, { Reflect, Boolean, Date, Number, String });
    delete globalThis.typeormMetadataArgsStorage;
  }
}

function isShared(path) {
  const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return shared.includes(name);
}

// Jest makes a module of what is required: all of it is the default export, what is in it the others.
// From Node 24 on it writes node: before the path of what it takes for built in, and that is no path any more.
function requireShared(path) {
  const exported = require(path.replace(/^node:(?=.*\/node_modules\/)/, ''));
  if (!types.isModuleNamespaceObject(exported)) return exported;
  const { default: main, ...names } = exported;
  return main && Object.keys(names).every((name) => name in main) ? main : exported;
}
