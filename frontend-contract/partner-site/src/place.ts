/** Where a case study happened: town and region, once where they are called the same. */
export function placeOf(of: {
  readonly place: string;
  readonly region: string;
}): string {
  const { place, region } = of;
  return [...new Set([place, region])].filter(Boolean).join(", ");
}
