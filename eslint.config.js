// One list of rules for the whole project: typescript-eslint's strict type-checked set, plus the few habits
// of docs/architecture.md that a linter can hold. Every rule that is switched off says why.
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'var/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: the file name and the export name are the same word.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that defines the name.',
        },
      ],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A default is an answer for every other kind; without one, every kind must be named.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers are safe and readable in template strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // GraphQL types and resolvers of type-graphql are classes of decorated members by design.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Those classes describe shapes; what resolvers answer are plain objects of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  // A describe block is a chapter, not a function: its length says nothing.
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  // One table each: splitting it would hide that it is one.
  { files: ['facts/fact-kinds.ts'], rules: { 'max-lines': 'off' } },
  // Plain node runs them: the types of one come from a package that is not always installed, the others need none.
  { files: ['bench/**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  // vitest takes a runner from the default export of its file.
  { files: ['tests/mutation/mutation-runner.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The tools ask for a default export in their own configuration files.
  {
    files: ['**/*.config.ts', '*.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
