/** The kinds of JSON file, each with the paths it lives at and the schema it follows. */
const kinds = [
  { kind: 'entry', at: /^entries\/[^/]+\/[^/]+\.json$/ },
  { kind: 'codes', at: /^codes\/(basic|enhanced)\.json$/ },
  { kind: 'host', at: /^hosts\/[^/]+\.json$/ },
  { kind: 'cause', at: /^causes\.json$/ },
  { kind: 'sources', at: /^sources\.json$/ },
  { kind: 'moved', at: /^moved\.json$/ },
  { kind: 'code-causes', at: /^patterns\/by-code\.json$/ },
  { kind: 'concepts', at: /^patterns\/concepts\.json$/ },
  { kind: 'cause-patterns', at: /^patterns\/(?!(?:by-code|concepts)\.)[a-z0-9-]+\.json$/ },
] as const;

export type FileKind = (typeof kinds)[number]['kind'];

/** Files that follow no schema: guides, the compiler's settings, and what the lab writes. */
const others = [
  /^README\.md$/,
  /^tsconfig\.json$/,
  /^evidence\/[a-z0-9-]+\/[a-z0-9-]+\/[^/]+\.txt$/,
  /^evidence\/(differences\.(json|md)|README\.md)$/,
];

/** The kind of the JSON file at a path below `data/`; null when no kind lives there. */
export function kindOf(path: string): FileKind | null {
  return kinds.find(({ at }) => at.test(path))?.kind ?? null;
}

/** Whether a file may stand in `data/` without a kind. */
export function needsNoKind(path: string): boolean {
  return others.some((at) => at.test(path));
}
