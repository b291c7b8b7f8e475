import { captionHtml, escapeText } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { PictureNode } from './block.ts';

export const pictureFeed: BlockFeed<PictureNode> = ({ attrs }, { pictureUrl }) => {
  const file = pictureUrl(attrs.mediaId);
  if (!file) return '';
  const words = [attrs.caption, attrs.credit]
    .filter((part) => part !== '')
    .map(escapeText)
    .join(' ');
  return (
    `<figure><img src="${escapeText(file.src)}" alt="${escapeText(attrs.alt)}" ` +
    `width="${file.width}" height="${file.height}">${captionHtml(words)}</figure>`
  );
};
