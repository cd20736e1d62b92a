// typescript-eslint's strict type-checked rules, plus the rules of docs/architecture.md that a linter can check. A comment gives
// the reason for every rule that is switched off.
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
          message: 'Use a named export.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that defines the name.',
        },
      ],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A switch names every member of a union, or has a default.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers are safe and readable in template strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // GraphQL types and resolvers of type-graphql are classes of decorated members.
      '@typescript-eslint/no-extraneous-class': 'off',
      // These classes describe shapes; resolvers return plain objects of the shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  // The length of a describe block means nothing.
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  // One table of data.
  { files: ['facts/fact-kinds.ts'], rules: { 'max-lines': 'off' } },
  // Plain JavaScript for node; one imports a package that is not always installed.
  { files: ['bench/**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  // vitest requires a runner as a default export.
  { files: ['tests/mutation/mutation-runner.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The tools require a default export in their configuration files.
  {
    files: ['**/*.config.ts', '*.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
