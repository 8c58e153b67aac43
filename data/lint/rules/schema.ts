import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { kindOf, needsNoKind } from '../file-kind.ts';
import type { Finding, LintData, Rule } from '../rule.ts';

/** Every JSON file follows the schema of its kind, and no file is of no kind. */
export const rule: Rule = {
  name: 'schema',
  guards:
    'the shape of every file: what follows no schema is read by nobody, or breaks the page that reads it',
  *check(lint) {
    const found: Finding[] = [];
    const validators = compileSchemas(lint, found);
    yield* found;
    for (const name of lint.names) {
      if (kindOf(name) || needsNoKind(name)) continue;
      const mend =
        'Move it to where its kind lives (data/README.md), or add the kind to data/lint/file-kind.ts';
      yield { file: name, path: '', what: 'a file of no known kind', mend };
    }
    for (const { path: file, content } of lint.files) {
      const kind = kindOf(file);
      if (!kind) continue;
      const schema = `${kind}.schema.json`;
      yield* checkReference(file, content, schema);
      const validate = validators.get(schema);
      if (!validate || validate(content)) continue;
      for (const error of validate.errors ?? []) yield describe(file, error, schema);
    }
  },
};

function compileSchemas({ schemas }: LintData, found: Finding[]): Map<string, ValidateFunction> {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
  const validators = new Map<string, ValidateFunction>();
  const attempt = (file: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      const mend = 'Mend the schema (draft-07)';
      found.push({ file, path: '', what: `is no valid schema: ${(error as Error).message}`, mend });
    }
  };
  for (const { path: file, content } of schemas) attempt(file, () => ajv.addSchema(content as object));
  for (const { path: file, content } of schemas) {
    const name = file.replace('schema/', '');
    if ((content as { $id?: unknown }).$id !== name) {
      found.push({ file, path: '/$id', what: `is not ${name}`, mend: 'Give it its file name' });
      continue;
    }
    attempt(file, () => {
      const validate = ajv.getSchema(name);
      if (validate) validators.set(name, validate as ValidateFunction);
    });
  }
  return validators;
}

function* checkReference(file: string, content: unknown, schema: string): Generator<Finding> {
  const expected = `${'../'.repeat(file.split('/').length - 1)}schema/${schema}`;
  if ((content as { $schema?: unknown } | null)?.$schema === expected) return;
  const mend = `Write "$schema": "${expected}"`;
  yield { file, path: '/$schema', what: `does not lead editors to ${schema}`, mend };
}

function describe(file: string, { instancePath, message, params }: ErrorObject, schema: string): Finding {
  const detail = Object.values(params as Record<string, unknown>)
    .filter((value) => typeof value === 'string')
    .join(', ');
  return {
    file,
    path: instancePath,
    what: `${message ?? 'is wrong'}${detail && ` (${detail})`}`,
    mend: `Compare with data/schema/${schema}`,
  };
}
