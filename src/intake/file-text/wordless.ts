/** What scanners and printers write beside a picture of a page: its number, their own name. */
const besideScan =
  /扫描全能王|创建于?|扫描于?|(?:scanned|created)\s(?:with|by)|(?:cam|tiny|genius)\s?scan(?:ner)?|(?<!\d)\d{1,4}(?!\d)|[第页共\p{P}\p{S}\s]/giu;

/** Whether a page has words of its own. */
export function saysAnything(text: string): boolean {
  return text.replaceAll(besideScan, '') !== '';
}

/** More shapes are words drawn as outlines, or a drawing that may hold such. */
export const fewShapes = 20;

/** What an editor reads of places that only show pictures: 第 3 页, 正文. */
export const onlyPictures = '只有图片，没有文字（可能是扫描件）';
