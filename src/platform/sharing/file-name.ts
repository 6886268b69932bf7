/** « FMT : options de mars » and `.csv` give `FMT - options de mars.csv`: a name that every system takes. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/ ?[\\/:*?"<>|]+ ?/g, ' - ')
    .replace(/^[. -]+|[. -]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${plain || 'étude'}${extension}`;
}
