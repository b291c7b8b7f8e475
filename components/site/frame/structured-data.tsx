/** JSON-LD, written so that no text in it can end the script element that it stands in. */
export function StructuredData({ node }: { node: object }) {
  const json = JSON.stringify(node).replaceAll('<', '\\u003c');
  // oxlint-disable-next-line react/no-danger -- JSON with every `<` escaped; React would escape quotes, which JSON-LD readers do not undo.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
