import type { VNode } from 'preact';
import type { AboutMessages } from '../../i18n/messages.ts';
import { ExportTool, type ExportServices } from './export-tool.tsx';
import { InstallTool, type InstallServices } from './install-tool.tsx';
import { OfflineProof, type ProofServices } from './offline-proof.tsx';
import { SettingsTool, type SettingsServices } from './settings-tool.tsx';

/** What About's tools need of the browser. Null while the page is only being rendered. */
export interface AboutServices extends ProofServices, InstallServices, SettingsServices, ExportServices {}

interface AboutToolsProps {
  readonly m: AboutMessages;
  readonly version: string;
  readonly dataDate: string;
  readonly services: AboutServices | null;
}

export function AboutTools({ m, version, dataDate, services }: AboutToolsProps): VNode {
  return (
    <>
      <OfflineProof m={m} version={version} dataDate={dataDate} services={services} />
      <InstallTool m={m} services={services} />
      <SettingsTool m={m} services={services} />
      <ExportTool m={m} services={services} />
    </>
  );
}
