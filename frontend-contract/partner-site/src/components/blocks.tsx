/** The free content of a page; a block that is newer than the site is passed over. */
import { pageAddress } from "../addresses.js";
import { whenOf } from "../dates.js";
import type { Block } from "../shapes.js";
import { addressOn, type Visit } from "../visit.js";
import { CaseStudyLink } from "./case-study-link.js";
import { FileLink } from "./documents.js";
import { CreditedPicture } from "./picture.js";
import { Portrait } from "./portrait.js";
import { RichText } from "./rich-text.js";

interface Props {
  readonly visit: Visit;
  readonly blocks: readonly Block[];
}

export function Blocks({ visit, blocks }: Props) {
  if (blocks.length === 0) return null;
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <One visit={visit} block={block} />
      ))}
    </div>
  );
}

function One({ visit, block }: { visit: Visit; block: Block }) {
  const { words, locale } = visit;
  switch (block.__typename) {
    case "HeadingBlock":
      return <h2 class="block-title">{block.heading}</h2>;
    case "ParagraphBlock":
      return <RichText visit={visit} html={block.html} />;
    case "QuoteBlock":
      return (
        <figure class="quote">
          <blockquote>
            <p>{block.quote}</p>
          </blockquote>
          {block.attribution ? <figcaption>{block.attribution}</figcaption> : null}
        </figure>
      );
    case "PictureBlock":
      return block.image ? (
        <CreditedPicture
          image={block.image}
          words={words}
          caption={block.caption}
          sizes="(min-width: 60rem) 50rem, 92vw"
        />
      ) : null;
    case "VideoBlock":
      return (
        <p class="aside-link">
          <a href={block.videoUrl}>
            <span lang={locale}>
              {words.video}
              {words.colon}
            </span>
            {block.videoTitle}
          </a>
        </p>
      );
    case "DocumentBlock":
      return block.document ? (
        <p class="aside-link">
          <FileLink file={block.document} words={words} title={block.documentTitle} />
        </p>
      ) : null;
    case "ButtonBlock":
      return <ButtonLink visit={visit} block={block} />;
    case "SpeakerBlock":
      return block.speaker ? (
        <aside class="person">
          <Portrait photo={block.speaker.photo} />
          <p>
            <a class="name" href={pageAddress(block.speaker.path, locale)}>
              {block.speaker.name}
            </a>
            <br />
            <span class="soft" lang={block.note ? undefined : block.speaker.locale}>
              {block.note || block.speaker.roleTitle}
            </span>
          </p>
        </aside>
      ) : null;
    case "CaseStudyBlock":
      return block.caseStudy ? (
        <CaseStudyLink visit={visit} study={block.caseStudy} note={block.note} />
      ) : null;
    case "EventBlock":
      return <EventLink visit={visit} block={block} />;
    default:
      return null;
  }
}

type BlockOf<Name extends Block["__typename"]> = Extract<Block, { __typename: Name }>;

function ButtonLink({ visit, block }: { visit: Visit; block: BlockOf<"ButtonBlock"> }) {
  const href = block.page
    ? pageAddress(block.page.path, visit.locale)
    : block.target && addressOn(visit)(block.target);
  if (!href) return null;
  return (
    <p>
      <a class="button" href={href}>
        {block.label}
      </a>
    </p>
  );
}

function EventLink({ visit, block }: { visit: Visit; block: BlockOf<"EventBlock"> }) {
  const { words, locale } = visit;
  const { event, note } = block;
  if (!event) return null;
  const span = { ...event, ...event.nextOccurrence };
  return (
    <aside class="study">
      <p class="kicker day-line" lang={locale}>
        <time datetime={span.startsAt}>{whenOf(span, words)}</time>
      </p>
      <p class="study-title">
        <a href={pageAddress(event.path, locale)} lang={event.locale}>
          {event.title}
        </a>
      </p>
      {note || event.summary ? (
        <p lang={note ? undefined : event.locale}>{note || event.summary}</p>
      ) : null}
    </aside>
  );
}
