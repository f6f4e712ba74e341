// The house rules of imports. Rooms stand on storeys, lowest first; ARCHITECTURE.md explains them.
const storeys = [
  ['platform', 'locales'],
  ['people'],
  ['competences', 'courses'],
  ['progress', 'profile', 'disclosure'],
  ['surveys', 'library', 'credentials', 'safeguarding'],
  ['lessons', 'quizzes', 'fieldwork', 'guides', 'mentoring', 'asking', 'events', 'community'],
  ['needs', 'indicators'],
  ['coding'],
  ['recommendations', 'analysis', 'exports', 'publishing', 'programme', 'demo'],
  ['home', 'privacy'],
];

const roles = 'module|controller|service|entity|form|page|job|command|guard|filter|strategy|adapter|decorator|interceptor|answer';

// Imports go down only: a room may use rooms on lower storeys, never its own storey or above.
const downwards = storeys.flatMap((rooms, index) =>
  rooms.map((room) => {
    const above = storeys.slice(index).flat().filter((other) => other !== room);
    return {
      name: `downwards-from-${room}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${above.join('|')})/` },
    };
  }),
).filter((rule) => !rule.to.path.includes('()'));

module.exports = {
  forbidden: [
    ...downwards,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'through-the-door',
      comment: 'From another room, only its index.ts, or authoring.ts and formulas.ts: the doors to what it knows of content files, and to its formulas, which load no framework. The platform is the ground: it has many small doors.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/(index|authoring|formulas)\\.ts$', '^src/platform/'] },
    },
    {
      name: 'own-door-is-for-visitors',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'A file without a role suffix is a formula or a shape: it knows no framework.',
      severity: 'error',
      from: { path: '^src/(?!platform/|locales/)[^/]+/', pathNot: [`\\.(${roles})\\.ts$`, '/index\\.ts$', '\\.spec\\.ts$'] },
      to: { path: [`node_modules/(@nestjs|typeorm|fastify)/`, `^src/.*\\.(service|entity|controller)\\.ts$`] },
    },
    {
      name: 'entrances-are-entered-by-nobody',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-test-in-product', severity: 'error', from: { path: '^src/', pathNot: '\\.spec\\.ts$' }, to: { path: '^(test|bench)/' } },
    { name: 'no-dev-dependency-in-product', severity: 'error', from: { path: '^src/', pathNot: '\\.spec\\.ts$' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
