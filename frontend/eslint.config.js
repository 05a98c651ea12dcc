import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['generated/', 'node_modules/', 'dev/', 'index.html', 'eslint.config.js', 'vitest.config.js'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './src/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Time, randomness and ids are parameters: a test must be able to replay every run.
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass an id source instead.' },
        { object: 'Date', property: 'now', message: 'Pass a clock instead.' },
      ],
      eqeqeq: 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-nocheck': 'allow-with-description' }],
    },
  },
  {
    files: ['src/kernel/**', 'src/model/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'fetch', 'localStorage'],
    },
  },
);
