/** What the build knows of itself and every page needs: file names below the root, the version, the policy. */
export interface Site {
  readonly css: string;
  /** The sheet of pages with tools or transcripts: answer, browse, DNS, retry, about, evidence. */
  readonly toolsCss: string;
  /** A classic script that runs before the first paint: theme and language. */
  readonly boot: string;
  readonly main: string;
  readonly version: string;
  readonly dataDate: string;
  /**
   * Content-Security-Policy that a page carries itself; null in development. Only the DNS page may ask resolvers: what
   * was pasted anywhere else cannot leave the device.
   */
  readonly csp: Readonly<Record<'page' | 'dns', string>> | null;
}
