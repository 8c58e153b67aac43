/** One `name=value` of a tag list, in order; blank space around both is dropped (RFC 6376 §3.2, RFC 9989). */
export interface Tag {
  readonly name: string;
  readonly value: string;
}

export interface TagList {
  readonly tags: readonly Tag[];
  /** Pieces between semicolons that are no tag. */
  readonly malformed: readonly string[];
  /** Names that appear twice. */
  readonly repeated: readonly string[];
}

/** Reads the tag list that DKIM, DMARC, MTA-STS, TLS-RPT and BIMI records share. Names come in lower case. */
export function parseTagList(text: string): TagList {
  const tags: Tag[] = [];
  const malformed: string[] = [];
  const repeated: string[] = [];
  for (const piece of text.split(';')) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const parts = /^([a-z][a-z0-9_]*)\s*=\s*(.*)$/is.exec(trimmed);
    if (!parts) {
      malformed.push(trimmed);
      continue;
    }
    const name = parts[1]!.toLowerCase();
    if (tags.some((tag) => tag.name === name)) repeated.push(name);
    tags.push({ name, value: parts[2]! });
  }
  return { tags, malformed, repeated };
}

/** The value of a tag, the first when it is repeated; undefined without it. */
export function tagValue(list: TagList, name: string): string | undefined {
  return list.tags.find((tag) => tag.name === name)?.value;
}
