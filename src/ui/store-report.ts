/** What the worker says of its store. Sizes in bytes, times in milliseconds since 1970. */
export interface StoreReport {
  readonly files: number;
  readonly expected: number;
  readonly bytes: number;
  /** Files that are missing or, after they were read back, not what the build wrote. */
  readonly damaged: number;
  readonly verifiedAt: number | null;
}
