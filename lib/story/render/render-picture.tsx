import type { CSSProperties } from 'react';
import type { EditionPicture } from '../../publication/edition.ts';

const srcSet = (file: EditionPicture, format: 'webp' | 'jpg') =>
  file.renditions
    .map(({ width }) => `/media/${file.sha256}/${width}.${format} ${width}w`)
    .join(', ');

interface PictureFileProps {
  file: EditionPicture;
  alt: string;
  /** The `sizes` of the place it stands in. */
  sizes: string;
  /** The first picture of a page comes at once, every other one when it is near. */
  first?: boolean;
}

/** What sheets reckon with: how much wider than tall it is. */
const ratioOf = ({ width, height }: EditionPicture) =>
  ({ '--ratio': Number((width / height).toPrecision(4)) }) as CSSProperties;

/**
 * The file of a picture with its renditions: WebP where the browser takes it, JPEG else, and its
 * size, so that nothing jumps.
 */
export function PictureFile({ file, alt, sizes, first = false }: PictureFileProps) {
  const middle = file.renditions[Math.floor(file.renditions.length / 2)];
  return (
    <picture>
      <source type="image/webp" srcSet={srcSet(file, 'webp')} sizes={sizes} />
      <img
        src={`/media/${file.sha256}/${middle?.width ?? file.width}.jpg`}
        srcSet={srcSet(file, 'jpg')}
        sizes={sizes}
        width={file.width}
        height={file.height}
        alt={alt}
        {...(first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
        {...(file.opaque ? {} : { className: 'clear' })}
        style={ratioOf(file)}
      />
    </picture>
  );
}
