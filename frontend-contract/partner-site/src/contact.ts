/** How one writes or calls from a page. */

const MAIL = /^[^@\s]+@[^@\s]+$/;

/** A number, and what is to be dialled once somebody answers. */
const TELEPHONE = /^(\+?[\d\s().-]*\d)(?:\D+(\d+))?\s*$/;

/**
 * `mailto:…`, or `tel:5145551234;ext=12` as RFC 3966 writes it.
 *
 * @param contact as people write it: `514 555-1234, poste 12`
 * @returns undefined for what is neither
 */
export function contactAddress(contact: string): string | undefined {
  if (MAIL.test(contact)) return `mailto:${contact}`;
  const [, number, extension] = TELEPHONE.exec(contact) ?? [];
  if (!number) return undefined;
  const dialled = `tel:${number.replace(/[^\d+]/g, "")}`;
  return extension ? `${dialled};ext=${extension}` : dialled;
}
