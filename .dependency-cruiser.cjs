/**
 * The arrows of docs/ARCHITECTURE.md: each folder of src/ knows only the stages to its left, and only through
 * their index.ts. `types` marks arrows that may carry types but no code.
 */
const FOLDERS = {
  codes: { code: [], types: [] },
  reading: { code: ['codes'], types: [] },
  claims: { code: ['codes'], types: ['reading'] },
  releases: { code: ['codes'], types: [] },
  knowledge: { code: ['codes', 'releases'], types: ['rules'] },
  rules: { code: ['codes'], types: ['claims', 'knowledge', 'messages', 'settings'] },
  settings: { code: [], types: [] },
  messages: { code: [], types: ['codes', 'claims', 'rules', 'knowledge', 'releases', 'settings'] },
  panels: { code: ['codes', 'messages'], types: ['claims', 'rules', 'knowledge', 'releases', 'settings'] },
  overlay: {
    code: ['codes', 'messages', 'panels'],
    types: ['reading', 'claims', 'rules', 'knowledge', 'settings'],
  },
};

const arrows = Object.entries(FOLDERS).flatMap(([folder, { code, types }]) => [
  {
    name: `${folder}-knows-only-its-left`,
    comment: `src/${folder} may import ${[...code, ...types.map((name) => `${name} (types)`)].join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      path: '^(src|entrypoints|tools|data)/',
      pathNot: `^src/(${[folder, ...code, ...types].join('|')})/`,
    },
  },
  ...(types.length === 0
    ? []
    : [
        {
          name: `${folder}-takes-types-only`,
          comment: `From ${types.join(', ')}, src/${folder} takes types and no code.`,
          severity: 'error',
          from: { path: `^src/${folder}/` },
          to: { path: `^src/(${types.join('|')})/`, dependencyTypesNot: ['type-only'] },
        },
      ]),
]);

/** Public files beside index.ts: entry points that must not drag the rest of their folder into the content script. */
const PUBLIC = '(index|content-tables|ui|stored|from-frames|records)\\.ts$';

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'folders-have-one-public-file',
      comment:
        'Another folder is imported through its index.ts (knowledge also through content-tables.ts, messages through from-frames.ts, reading through records.ts, overlay through ui.ts, releases through stored.ts).',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: [`^src/[^/]+/${PUBLIC}`, '^src/$1/', '\\.css'] },
    },
    {
      name: 'entrypoints-use-public-files',
      severity: 'error',
      from: { path: '^entrypoints/' },
      to: { path: '^src/', pathNot: [`^src/[^/]+/${PUBLIC}`, '\\.css'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'content-script-carries-no-dataset',
      comment:
        'The content script may hold the small compiled tables only; rules and knowledge live in the background.',
      severity: 'error',
      from: { path: '^entrypoints/overlay' },
      to: {
        path: ['^data/', '^generated/dataset', '^src/rules/', '^src/releases/', '^src/knowledge/index'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
