import { saveBlob } from '../../platform/sharing/files.ts';
import { chartPicture, type Picture, type PictureWords } from './chart-picture.ts';

/** Twice the size on screen, for slides and print. */
const SCALE = 2;

/** Writes a drawing of the page as a file, named after `title`; false when the user gave up. */
export async function savePicture(
  kind: 'svg' | 'png',
  panels: HTMLElement,
  words: PictureWords,
  title: string,
): Promise<boolean> {
  const picture = chartPicture(panels, words);
  const vector = new Blob([picture.svg], { type: 'image/svg+xml' });
  return kind === 'svg'
    ? saveBlob(vector, title, '.svg')
    : saveBlob(await toPng(vector, picture), title, '.png');
}

async function toPng(vector: Blob, { width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('Le navigateur n’a pas pu dessiner l’image : choisissez SVG.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
