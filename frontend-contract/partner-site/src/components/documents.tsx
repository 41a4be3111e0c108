/** Files to download, with their kind and size. */
import { sizeOf } from "../numbers.js";
import type { File } from "../shapes.js";
import type { Visit } from "../visit.js";
import type { Words } from "../words/words.js";

interface Props {
  readonly visit: Visit;
  readonly files: readonly File[];
  readonly lang: string;
}

export function Documents({ visit, files, lang }: Props) {
  const { words, locale } = visit;
  if (files.length === 0) return null;
  return (
    <section class="part">
      <h2 class="section-title">{words.documents}</h2>
      <ul class="files">
        {files.map((file) => (
          <li>
            <FileLink
              file={file}
              words={words}
              lang={lang === locale ? undefined : lang}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinkProps {
  readonly file: File;
  readonly words: Words;
  /** In place of that of the file. */
  readonly title?: string;
  readonly lang?: string | undefined;
}

export function FileLink({ file, words, title, lang }: LinkProps) {
  const ending = file.filename.split(".").at(-1)?.toUpperCase() ?? "";
  return (
    <>
      <a href={file.url} type={file.contentType} lang={lang}>
        {title || file.title}
      </a>{" "}
      <small class="soft">
        ({ending}, {sizeOf(file.size, words)})
      </small>
    </>
  );
}
