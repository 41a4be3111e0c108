/** A picture in the size of its place, cut around what must stay visible. */
import { focusClass } from "../focus.js";
import type { Picture as PictureData } from "../shapes.js";
import type { Words } from "../words/words.js";

interface Props {
  readonly image: Pick<PictureData, "url" | "srcset" | "width" | "height" | "alt"> & {
    readonly focalPoint?: PictureData["focalPoint"];
  };
  /** For the attribute of that name. */
  readonly sizes: string;
  readonly class?: string;
  /** Whether it is seen without scrolling. */
  readonly isFirst?: boolean;
  /** Language of the text for those who do not see it, where it is another. */
  readonly lang?: string | undefined;
}

export function Picture({ image, sizes, isFirst = false, lang, ...rest }: Props) {
  const classes = [rest.class, focusClass(image.focalPoint ?? null)].filter(Boolean);
  return (
    <img
      class={classes.join(" ") || undefined}
      src={image.url}
      srcset={image.srcset || undefined}
      sizes={image.srcset ? sizes : undefined}
      width={image.width}
      height={image.height}
      alt={image.alt}
      lang={lang}
      loading={isFirst ? "eager" : "lazy"}
      fetchpriority={isFirst ? "high" : undefined}
      decoding="async"
    />
  );
}

interface FigureProps extends Omit<Props, "image"> {
  readonly image: PictureData;
  readonly words: Words;
  /** For this page, in place of that of the picture. */
  readonly caption?: string;
}

/** With its caption and who made it. */
export function CreditedPicture({ words, caption, ...props }: FigureProps) {
  const { image } = props;
  const text = caption || image.caption;
  const credit = [image.credit, image.licence].filter(Boolean).join(", ");
  return (
    <figure class="plate">
      <Picture {...props} />
      {text || credit ? (
        <figcaption>
          {text ? <span>{text}</span> : null}
          {credit ? (
            <small>
              {words.credit}
              {words.colon}
              {credit}
            </small>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
