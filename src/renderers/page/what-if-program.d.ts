/** The program of the page's what-if as one text, and the digest by which the page's policy lets it run; the build makes both (scripts/what-if.mjs). */
declare module 'what-if-program' {
  export const program: string;
  export const digest: string;
  /** Licences of the packages that the program holds. */
  export const notices: string;
}
