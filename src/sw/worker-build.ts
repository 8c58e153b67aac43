import type { DataFiles } from '../dataset/catalogue.ts';
import type { PlaceName } from '../ui/routes.ts';
import type { Site } from '../ui/site.ts';

/** What the build tells the worker. */
export interface WorkerBuild {
  /** Every file to store: path below the root, digest (W3C SRI form), size in bytes. */
  readonly files: readonly StoredFile[];
  /** The same files in fewer pieces, as far as they are text. */
  readonly packs: readonly Pack[];
  readonly data: DataFiles;
  /** The file of each place: its pages' HTML by path below the root. */
  readonly places: Readonly<Record<PlaceName, string>>;
  readonly site: Site;
  readonly pageHeaders: Readonly<Record<string, string>>;
}

/** One piece: a JSON object of contents by path below the root. */
export interface Pack {
  readonly url: string;
  readonly integrity: string;
  /** The paths it holds. */
  readonly files: readonly string[];
}

export interface StoredFile {
  readonly url: string;
  readonly integrity: string;
  readonly bytes: number;
}
