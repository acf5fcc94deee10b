/** Words of what helps reading: the size of type, citing, reading aloud, the timeline, what stands at a record's end. */
export const readingWording = {
  view: {
    label: '显示方式',
    size: '字号',
    sizes: [
      { name: '标准', label: '标准字号', size: '' },
      { name: '大', label: '大字号', size: 'large' },
      { name: '特大', label: '特大字号', size: 'larger' },
    ],
    elder: '长者模式',
  },
  beside: {
    name: (clause: string) => `${clause}解读`,
    more: (count: number) => `另有 ${count} 篇解读提到本条`,
  },
} as const;
