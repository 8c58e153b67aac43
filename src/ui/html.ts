import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document as text. */
export const toHtml = (document: VNode): string => `<!doctype html>${renderToString(document)}\n`;
