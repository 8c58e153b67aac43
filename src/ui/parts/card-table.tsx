import type { ComponentChildren, VNode } from 'preact';

interface CardTableProps {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  /** The heads of the columns, in order. */
  readonly columns: readonly string[];
  /** Rows. The cells behind the first carry their column's head as `data-label`, or need none. */
  readonly children: ComponentChildren;
}

/** A table where there is room; on a phone and on paper every row becomes a card whose cells name their column. */
export function CardTable({ labelledBy, columns, children }: CardTableProps): VNode {
  return (
    <table class="versions" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
