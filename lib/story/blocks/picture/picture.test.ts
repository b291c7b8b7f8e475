import { checkBlock, SAMPLE_PICTURE } from '../testing/check-block.tsx';

const media = `/media/${SAMPLE_PICTURE.sha256}/640`;
const sizes = 'sizes="(width &gt;= 68rem) 63rem, 94vw"';

checkBlock('picture', {
  block: {
    type: 'picture',
    attrs: {
      mediaId: SAMPLE_PICTURE.mediaId,
      alt: 'A hall',
      caption: 'Counters.',
      credit: 'Inés Ferro/SUR',
      wide: true,
    },
  },
  page:
    `<figure class="picture picture--wide"><picture><source type="image/webp" srcSet="${media}.webp 640w" ${sizes}/>` +
    `<img src="${media}.jpg" srcSet="${media}.jpg 640w" ${sizes} width="640" height="427" alt="A ` +
    `hall" loading="lazy" class="clear" style="--ratio:1.499"/></picture>` +
    '<figcaption class="caption">Counters. <span class="credit">Inés Ferro/SUR</span></figcaption></figure>',
  feed:
    '<figure><img src="https://example.org/a.jpg" alt="A hall" width="640" ' +
    'height="427"><figcaption>Counters. Inés Ferro/SUR</figcaption></figure>',
  text: '',
  tools: ['Picture'],
});
