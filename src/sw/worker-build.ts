import type { DataFiles } from '../dataset/catalogue.ts';
import type { PlaceName } from '../ui/routes.ts';
import type { Site } from '../ui/site.ts';

/** What the build tells the worker. */
export interface WorkerBuild {
  /** Every file to store: path below the root, digest (W3C SRI form), size in bytes. */
  readonly files: readonly StoredFile[];
  readonly data: DataFiles;
  /** The file of each place: its pages' HTML by path below the root. */
  readonly places: Readonly<Record<PlaceName, string>>;
  readonly site: Site;
  readonly pageHeaders: Readonly<Record<string, string>>;
}

export interface StoredFile {
  readonly url: string;
  readonly integrity: string;
  readonly bytes: number;
}
