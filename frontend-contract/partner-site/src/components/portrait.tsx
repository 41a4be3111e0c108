/** A small picture of a person, beside the name. */
import type { Contribution } from "../shapes.js";

interface Props {
  readonly photo: Pick<
    NonNullable<Contribution["speaker"]["photo"]>,
    "url" | "srcset"
  > | null;
}

/** Without a text of its own: the name stands beside it. */
export function Portrait({ photo }: Props) {
  if (!photo) return <span class="portrait" aria-hidden="true" />;
  return (
    <img
      class="portrait"
      src={photo.url}
      srcset={photo.srcset}
      sizes="4rem"
      width="160"
      height="160"
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
