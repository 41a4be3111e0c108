/** A label and what it labels; nothing where nothing is known. */
import type { Child } from "hono/jsx";

interface Props {
  readonly label: string;
  readonly children?: Child;
}

export function Row({ label, children }: Props) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
