import { PictureFile } from '../../render/render-picture.tsx';
import type { BlockPageProps } from '../page.ts';
import type { PictureNode } from './block.ts';

const SIZES = { text: '(width >= 44rem) 40rem, 94vw', wide: '(width >= 68rem) 63rem, 94vw' };

/**
 * A picture in the run of the text, always with its credit. Nothing at all when its file is not
 * there for readers.
 */
export function PicturePage({
  node: { attrs },
  context: { pictures },
}: BlockPageProps<PictureNode>) {
  const file = pictures[attrs.mediaId];
  if (!file) return null;
  return (
    <figure className={attrs.wide ? 'picture picture--wide' : 'picture'}>
      <PictureFile file={file} alt={attrs.alt} sizes={attrs.wide ? SIZES.wide : SIZES.text} />
      <figcaption className="caption">
        {attrs.caption} <span className="credit">{attrs.credit}</span>
      </figcaption>
    </figure>
  );
}
