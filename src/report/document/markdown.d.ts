/** Pages of the manual are taken in as text (scripts/build.mjs, vitest.config.ts). */
declare module '*.md' {
  const text: string;
  export default text;
}
