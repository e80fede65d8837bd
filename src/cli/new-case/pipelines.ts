/** An example of a pipeline that checks the files of a case, by the service it runs on. */
import type { Pipeline } from './answers.js';

const needed = `# Set FIVECASE to where your council keeps fivecase: the path (./tools/fivecase.tgz) or address of its package
# file, which \`npm pack\` writes in fivecase's own folder, or its name and version in a registry of your own.`;

const github = `# Checks the business case on every change, and shows what is found beside the lines.
${needed}
# (Settings > Secrets and variables > Actions > Variables.)
# GitHub reads this file at the top of the repository only: move it there if the case lies deeper.
name: Business case
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npm install --global "$FIVECASE"
        env: { FIVECASE: "\${{ vars.FIVECASE }}" }
      - run: fivecase check . --format github
`;

const gitlab = `# Checks the business case on every change, and shows what is found in the merge request.
${needed}
# (Settings > CI/CD > Variables.)
business-case:
  image: node:22
  script:
    - npm install --global "$FIVECASE"
    - fivecase check . --format gitlab -o business-case.json
  artifacts:
    when: always
    reports: { codequality: business-case.json }
`;

/** The path and text of the example; null where none is wanted. */
export const pipelineFile = (pipeline: Pipeline): readonly [string, string] | null => {
  switch (pipeline) {
    case 'github':
      return ['.github/workflows/business-case.yml', github];
    case 'gitlab':
      return ['.gitlab-ci.yml', gitlab];
    case 'none':
      return null;
  }
};
