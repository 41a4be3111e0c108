/** Which language of the site a browser asks for. */

/**
 * @param header `fr-CA,fr;q=0.9,en;q=0.8`
 * @param locales of the site, the default first
 */
export function preferredLocale(
  header: string | undefined,
  locales: readonly string[],
  unlessTold: string,
): string {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1])
        .find(Boolean);
      return { tag: tag.trim().toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ tag, quality }) => tag && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const found = locales.find(
      (locale) =>
        locale.toLowerCase() === tag || locale.toLowerCase() === tag.split("-")[0],
    );
    if (found) return found;
  }
  return unlessTold;
}
